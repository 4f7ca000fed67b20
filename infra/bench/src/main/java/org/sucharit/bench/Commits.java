package org.sucharit.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** What the PostgreSQL under measurement commits when it is asked directly: transactions that insert as many rows as a filing does. */
final class Commits {

    private static final int ROWS_OF_A_FILING = 4;

    private final Platform platform;
    private final int clients;
    private final String text;

    /** @param bytes of each row */
    Commits(Platform platform, int clients, int bytes) {
        this.platform = platform;
        this.clients = clients;
        this.text = "x".repeat(bytes);
    }

    double perSecond(Duration time) throws IOException, InterruptedException, SQLException {
        try (var connection = platform.connect();
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS bench_row; CREATE TABLE bench_row (text text)");
            double rate = Writers.perSecond(clients, time, this::commit);
            statement.execute("DROP TABLE bench_row");
            return rate;
        }
    }

    private void commit(long end, LongAdder done) throws IOException, SQLException {
        try (var connection = platform.connect();
                var insert = connection.prepareStatement("INSERT INTO bench_row VALUES (?)")) {
            connection.setAutoCommit(false);
            insert.setString(1, text);
            while (System.nanoTime() < end) {
                for (int i = 0; i < ROWS_OF_A_FILING; i++) insert.executeUpdate();
                connection.commit();
                done.increment();
            }
        }
    }
}
