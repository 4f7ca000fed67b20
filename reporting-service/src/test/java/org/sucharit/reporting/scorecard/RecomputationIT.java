package org.sucharit.reporting.scorecard;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.kafka.Teller;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.kit.test.TestMongo;
import org.sucharit.reporting.history.Dirty;
import org.sucharit.reporting.history.Written;
import org.sucharit.reporting.listening.Reading;
import org.sucharit.reporting.scorecard.RandomHistory.Told;
import tools.jackson.databind.json.JsonMapper;

/** Rows that follow events one by one are those that would be computed of everything. */
class RecomputationIT {

    private static final Clock CLOCK = Clock.systemUTC();

    private final MongoClient client = TestMongo.shared().client();
    private final MongoDatabase database = client.getDatabase(TestMongo.freshDatabase());
    private final Set<Dirty> dirty = new HashSet<>();
    private final Written written = new Written(database, dirty::addAll);
    private final Reading reading = new Reading(written);
    private final Cards cards = new Cards(new ProjectionStore(database));
    private final Marks marks = new Marks(database);
    private final Recomputation recomputation =
            new Recomputation(written.histories, cards, new Totals(cards), marks, CLOCK);
    private final RandomHistory history = new RandomHistory(2569, "one-by-one-", 3, 400);

    @AfterEach
    void end() {
        database.drop();
        client.close();
    }

    @Test
    void each_event_leaves_the_rows_that_everything_makes() {
        for (var event : history.events()) {
            read(event);
            settle();
            var followed = rows();
            settle(history.agencies.stream().collect(toMap(AgencyId::new, _ -> Set.of(Card.EVERY_YEAR))));
            assertThat(followed).as(event.toString()).isEqualTo(rows());
        }
    }

    @Test
    void an_event_of_one_year_leaves_the_rows_of_others_alone() {
        var events = new ArrayList<>(history.events());
        var last = events.removeLast();
        while (!last.type().contains(".measure.")) last = events.removeLast();
        events.forEach(this::read);
        settle();
        var before = versions();

        read(last);
        int year = AgencyYear.counting(dirty.iterator().next());
        settle();

        var agency = new AgencyId(last.agency());
        var written = versions();
        written.entrySet().removeAll(before.entrySet());
        assertThat(written).containsKey(Card.id(agency, year)).containsKey(Card.nationId(year));
        assertThat(written.keySet()).allMatch(id -> id.endsWith("/" + year)).doesNotContain(Card.headId(agency));
    }

    private void read(Told told) {
        var data = JsonMapper.shared().writeValueAsString(told.data());
        reading.read(
                told.topic(),
                List.of(Teller.event(told.type(), told.subject(), told.sequence(), told.agency(), told.time(), data)));
    }

    private void settle() {
        var years = dirty.stream().collect(groupingBy(Dirty::agency, mapping(AgencyYear::counting, toSet())));
        dirty.clear();
        settle(years);
    }

    private void settle(Map<AgencyId, Set<Integer>> years) {
        marks.add(years, Instant.EPOCH);
        recomputation.settle(marks.all());
        assertThat(marks.all()).isEmpty();
    }

    private Map<String, Document> rows() {
        var rows = new TreeMap<String, Document>();
        for (var row : database.getCollection("scorecards").find()) {
            row.remove("version");
            rows.put(row.getString("_id"), row);
        }
        return rows;
    }

    private Map<String, Long> versions() {
        var versions = new TreeMap<String, Long>();
        for (var row : database.getCollection("scorecards").find())
            versions.put(row.getString("_id"), row.getLong("version"));
        return versions;
    }
}
