package org.sucharit.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sucharit.kernel.reported.Provinces;

/**
 * The event store of measures-service. It grows by copies of what the demo's agencies really did, as the service itself
 * has written it, each copy an agency with a code and ids of its own. One event of all copies comes before the next
 * event of any: two events of one aggregate are as far from each other as in a nation where all do the same on the same days.
 */
final class MeasuresStore implements AutoCloseable {

    private static final String TYPES = "('Agency', 'Assessment', 'Shortfall', 'Disclosure', 'Evidence', 'Measure')";

    /** People have accounts, which nobody shares with a copy of himself; and copies are not copied again. */
    private static final String COPIED =
            "e.type IN " + TYPES + " AND e.payload_type <> 'measures.PeopleRevised' AND e.agency ~ '[^0-9]$'";

    /** The last eight digits of every UUID become the number of the copy; ids that begin with the agency's code go with it. */
    private static final String UUID_OF_COPY =
            "regexp_replace(%s, '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4})[0-9a-f]{8}', '\\1' || lpad(to_hex(k), 8, '0'), 'g')";

    private static final String GROW =
            """
            INSERT INTO domain_event (aggregate_identifier, sequence_number, type, agency, event_identifier, time_stamp,
                payload_type, payload_revision, payload, meta_data)
            SELECT CASE WHEN aggregate_identifier = agency OR starts_with(aggregate_identifier, agency || '/')
                    THEN agency || '-' || k || substr(aggregate_identifier, length(agency) + 1) ELSE %s END,
                sequence_number, type, agency || '-' || k, gen_random_uuid()::text, time_stamp, payload_type, payload_revision,
                %s, replace(meta_data, '"' || agency || '"', '"' || agency || '-' || k || '"')
            FROM domain_event e CROSS JOIN generate_series(?, ?) k
            WHERE %s ORDER BY global_index, k
            """.formatted(UUID_OF_COPY.formatted("aggregate_identifier"), UUID_OF_COPY.formatted("""
                            replace(replace(regexp_replace(payload, '"province":"[^"]*"', '"province":"' || (?::text[])[1 + mod(k, 77)] || '"'), '"' || agency || '"', '"' || agency || '-' || k || '"'),
                                '"' || agency || '/', '"' || agency || '-' || k || '/')"""), COPIED);

    private final Connection connection;
    private int copies = 1;

    MeasuresStore(Platform platform) throws IOException, SQLException {
        connection = platform.connect("measures");
        copies += (int) number("SELECT count(*) FROM domain_event WHERE payload_type = 'measures.AgencyRegistered'");
    }

    long size() throws SQLException {
        return number("SELECT count(*) FROM domain_event");
    }

    long head() throws SQLException {
        return number("SELECT max(global_index) FROM domain_event");
    }

    long count(String payloadType) throws SQLException {
        return number("SELECT count(*) FROM domain_event WHERE payload_type = '%s'".formatted(payloadType));
    }

    /** How many measures there are. */
    long measures() throws SQLException {
        return number("SELECT count(DISTINCT aggregate_identifier) FROM domain_event WHERE type = 'Measure'");
    }

    /** Some that have measures, from all over the nation. */
    List<String> agencies(int most) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT agency FROM domain_event WHERE type = 'Measure' GROUP BY agency ORDER BY md5(agency) LIMIT "
                                + most)) {
            var agencies = new ArrayList<String>();
            while (rows.next()) agencies.add(rows.getString(1));
            return agencies;
        }
    }

    /** Adds about as many events, visible to readers all at once. @return how many */
    long grow(long events) throws IOException, SQLException {
        long template = number("SELECT count(*) FROM domain_event e WHERE " + COPIED);
        if (template == 0) throw new IOException("the demo has no events");
        int more = Math.toIntExact(Math.max(1, Math.ceilDiv(events, template)));
        try (var statement = connection.prepareStatement(GROW)) {
            statement.setArray(
                    1, connection.createArrayOf("text", Provinces.all().toArray()));
            statement.setInt(2, copies);
            statement.setInt(3, copies + more - 1);
            copies += more;
            return statement.executeUpdate();
        }
    }

    @FunctionalInterface
    interface Reader {
        void read(String aggregate, long index);
    }

    /** Every event of a measure, in the order in which they are read. */
    void eventsOfMeasures(Reader reader) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(
                "SELECT aggregate_identifier, global_index FROM domain_event WHERE type = 'Measure' ORDER BY global_index")) {
            statement.setFetchSize(5_000);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) reader.read(rows.getString(1), rows.getLong(2));
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** From now on a publisher finds its place taken, as by another replica, so that events wait to be published. */
    void hold(String publisher) throws SQLException {
        place(
                "UPDATE token_entry SET owner = 'bench', time_stamp = '2999-01-01T00:00:00Z' WHERE processor_name = ?",
                publisher);
    }

    void release(String publisher) throws SQLException {
        place("UPDATE token_entry SET owner = NULL WHERE processor_name = ?", publisher);
    }

    private void place(String update, String publisher) throws SQLException {
        try (var statement = connection.prepareStatement(update)) {
            statement.setString(1, publisher);
            if (statement.executeUpdate() != 1) throw new SQLException("no place of " + publisher);
        }
    }

    private long number(String query) throws SQLException {
        return Numbers.number(connection, query);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
