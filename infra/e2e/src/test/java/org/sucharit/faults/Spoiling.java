package org.sucharit.faults;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.sucharit.e2e.Databases;
import org.sucharit.e2e.RunningPlatform;
import org.sucharit.faults.Told.Row;

/** What must never happen, done on purpose, so that the checker has something to find. */
final class Spoiling {

    private final Databases databases;
    private final String broker;

    Spoiling(RunningPlatform platform) {
        this.databases = new Databases(platform);
        this.broker = "127.0.0.1:" + platform.port("KAFKA");
    }

    /** The end of a measure, out of the store. @return the row, to be put back */
    String deleteEnd(String measure) throws SQLException, IOException {
        try (var connection = databases.connect("measures");
                var delete = connection.prepareStatement("""
                        DELETE FROM domain_event WHERE aggregate_identifier = ? AND payload_type = ?
                        RETURNING to_json(domain_event)::text""")) {
            delete.setString(1, measure);
            delete.setString(2, Kind.COMPLETE.event());
            var deleted = Databases.texts(delete.executeQuery());
            if (deleted.size() != 1) throw new AssertionError("not one end but " + deleted);
            return deleted.getFirst();
        }
    }

    void putBack(String row) throws SQLException, IOException {
        try (var connection = databases.connect("measures");
                var insert = connection.prepareStatement(
                        "INSERT INTO domain_event SELECT * FROM json_populate_record(null::domain_event, ?::json)")) {
            insert.setString(1, row);
            insert.executeUpdate();
        }
    }

    /** A record once more at the end of its partition. */
    void tellAgain(Row told) throws Exception {
        Retelling.to(broker, List.of(told));
    }

    /** One field of one row of the workplan. */
    void alter(ReadModels models, String measure) {
        var changed = models.mongodb()
                .getDatabase("measures")
                .getCollection("workplan")
                .updateOne(Filters.eq("_id", measure), Updates.set("title", "ชื่ออื่น"));
        if (changed.getModifiedCount() != 1) throw new AssertionError("no row of " + measure);
    }
}
