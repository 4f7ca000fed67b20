package org.sucharit.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the store got for the commands of one {@link MeasureStory}, to be written again.
 *
 * @param ofEach rows of each command, in their order
 */
record StoredCommands(List<Rows> ofEach) {

    record Rows(Event event, List<Answer> answers) {}

    record Event(
            long sequence,
            String type,
            String time,
            String payloadType,
            @Nullable String revision,
            String payload,
            String metaData,
            String agency) {}

    record Answer(String subject, String answer, LocalDate at) {}

    /** Of a measure that our officers brought to the end of the story. */
    static StoredCommands sample(Platform platform) throws IOException, SQLException {
        try (var connection = platform.connect("measures")) {
            var id = newest(connection);
            var rows = new ArrayList<Rows>();
            for (var event : events(connection, id)) rows.add(new Rows(event, new ArrayList<>()));
            addAnswers(connection, id, rows);
            return new StoredCommands(rows);
        }
    }

    private static String newest(Connection connection) throws IOException, SQLException {
        try (var query = connection.prepareStatement("""
                SELECT aggregate_identifier FROM domain_event
                WHERE agency LIKE 'bench-%' AND type = 'Measure' AND sequence_number = ? ORDER BY global_index DESC LIMIT 1""")) {
            query.setLong(1, MeasureStory.COMMANDS - 1);
            try (var found = query.executeQuery()) {
                if (!found.next()) throw new IOException("No story has come to its end");
                return found.getString(1);
            }
        }
    }

    private static List<Event> events(Connection connection, String id) throws SQLException {
        var events = new ArrayList<Event>();
        try (var query = connection.prepareStatement("""
                SELECT sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data, agency
                FROM domain_event WHERE aggregate_identifier = ? ORDER BY sequence_number""")) {
            query.setString(1, id);
            try (var row = query.executeQuery()) {
                while (row.next())
                    events.add(new Event(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8)));
            }
        }
        return events;
    }

    private static void addAnswers(Connection connection, String id, List<Rows> rows) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT subject, answer, at FROM command_answer WHERE strpos(answer, ?) > 0")) {
            query.setString(1, id);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var answer = new Answer(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class));
                    var version = JsonMapper.shared()
                            .readTree(answer.answer())
                            .path("version")
                            .asInt();
                    rows.get(version).answers().add(answer);
                }
            }
        }
    }
}
