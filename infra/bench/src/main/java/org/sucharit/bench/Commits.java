package org.sucharit.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

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
            double rate = measured(time);
            statement.execute("DROP TABLE bench_row");
            return rate;
        }
    }

    private double measured(Duration time) throws IOException, InterruptedException {
        var done = new AtomicInteger();
        long end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var writers = IntStream.range(0, clients)
                    .mapToObj(_ -> threads.submit(() -> {
                        commit(end, done);
                        return null;
                    }))
                    .toList();
            for (Future<?> writer : writers) writer.get();
        } catch (ExecutionException e) {
            throw new IOException("PostgreSQL can't be measured", e);
        }
        return done.get() / (time.toMillis() / 1e3);
    }

    private void commit(long end, AtomicInteger done) throws IOException, SQLException {
        try (var connection = platform.connect();
                var insert = connection.prepareStatement("INSERT INTO bench_row VALUES (?)")) {
            connection.setAutoCommit(false);
            insert.setString(1, text);
            while (System.nanoTime() < end) {
                for (int i = 0; i < ROWS_OF_A_FILING; i++) insert.executeUpdate();
                connection.commit();
                done.incrementAndGet();
            }
        }
    }
}
