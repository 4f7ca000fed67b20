package org.sucharit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/**
 * What a command can't take less than just now: a request that is refused on the same way, and a row as large as an event's that
 * the same PostgreSQL commits. How fast a shared machine is changes within minutes, and both change with it.
 */
final class LeastMillis implements AutoCloseable {

    private static final Duration TIME = Duration.ofSeconds(10);
    private static final int EVENT = 1_000;
    private static final String UNREADABLE = "Content-Type: text/plain\r\n";
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final Duration pause;
    private final Connection connection;
    private final PreparedStatement insert;

    /** @param pause between two, as between two commands */
    LeastMillis(Platform platform, Duration pause) throws IOException, SQLException {
        this.pause = pause;
        connection = platform.connect("measures");
        try (var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS bench_row; CREATE TABLE bench_row (text text)");
        }
        insert = connection.prepareStatement("INSERT INTO bench_row VALUES (?)");
        insert.setString(1, "x".repeat(EVENT));
    }

    /** @param authorization of who asks, a header with its end of line @return both medians together */
    double median(String authorization) {
        var headers = authorization + UNREADABLE;
        var refused = Load.every(pause, TIME, wire -> wire.post("/api/measures", headers, NOTHING) == 415);
        var committed = Load.every(pause, TIME, _ -> commit());
        if (refused.errors() + committed.errors() > 0) throw new IllegalStateException("the limit can't be measured");
        return refused.median() + committed.median();
    }

    private synchronized boolean commit() throws IOException {
        try {
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE bench_row");
        }
    }
}
