package org.sucharit.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * How many complaints of 2 KB can be filed through the gateway, compared with what the same PostgreSQL commits when it is
 * asked directly to keep as much.
 */
final class FilingPart implements Part {

    private static final int AT_ONCE = 128;
    private static final int CLIENTS = 32;
    private static final int AIM = 600;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(15);
    private static final int TEXT = 700; // Thai characters: about 2 KB
    private static final int ROWS_OF_A_FILING = 4;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String name() {
        return "filing";
    }

    @Override
    public void measure(Platform platform, Consumer<Figure> figures) throws IOException, InterruptedException {
        try {
            measureFilings(platform, figures);
        } catch (SQLException e) {
            throw new IOException("PostgreSQL can't be measured", e);
        }
    }

    private void measureFilings(Platform platform, Consumer<Figure> figures)
            throws IOException, InterruptedException, SQLException {
        figures.accept(burst());
        steady(WARM_UP);
        var filed = steady(MEASURED);
        double commits = commits(platform);
        double rate = filed.times().size() / (MEASURED.toMillis() / 1e3);
        figures.accept(new Figure(
                "complaints of 2 KB filed per second through the gateway",
                CLIENTS,
                commits,
                rate,
                commits,
                rate / commits,
                percentile(filed.times(), 99),
                filed.errors(),
                AIM,
                rate >= AIM && filed.errors() == 0));
        figures.accept(halfLoad());
    }

    private record Filed(List<Double> times, int errors) {}

    /** Many at the same moment, in the same agency. */
    private Figure burst() throws InterruptedException {
        var errors = new AtomicInteger();
        var gate = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++)
                people.submit(() -> {
                    gate.await();
                    if (!file()) errors.incrementAndGet();
                    return null;
                });
            gate.countDown();
        }
        return Figure.atMost(0, "errors when " + AT_ONCE + " file at the same moment", errors.get());
    }

    private Filed steady(Duration time) {
        var times = Collections.synchronizedList(new ArrayList<Double>());
        var errors = new AtomicInteger();
        long end = System.nanoTime() + time.toNanos();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++)
                people.submit(() -> {
                    while (System.nanoTime() < end) timed(times, errors);
                    return null;
                });
        }
        return new Filed(times, errors.get());
    }

    /** One begins every so often, whether the others are through or not. */
    private Figure halfLoad() {
        var times = Collections.synchronizedList(new ArrayList<Double>());
        var errors = new AtomicInteger();
        var atMost = new Semaphore(AT_ONCE * 4);
        long every = Duration.ofSeconds(2).toNanos() / AIM;
        long begin = System.nanoTime();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long next = begin; next < begin + MEASURED.toNanos(); next += every) {
                LockSupport.parkNanos(next - System.nanoTime());
                if (!atMost.tryAcquire()) {
                    errors.incrementAndGet();
                    continue;
                }
                people.submit(() -> {
                    timed(times, errors);
                    atMost.release();
                });
            }
        }
        double p99 = percentile(times, 99);
        return new Figure(
                "p99 of filing at half load, ms",
                1,
                null,
                p99,
                null,
                null,
                p99,
                errors.get(),
                150,
                p99 < 150 && errors.get() == 0);
    }

    private void timed(List<Double> times, AtomicInteger errors) {
        long begin = System.nanoTime();
        if (file()) times.add((System.nanoTime() - begin) / 1e6);
        else errors.incrementAndGet();
    }

    private boolean file() {
        var request = HttpRequest.newBuilder(URI.create(Platform.GATEWAY + "/api/complaints"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("""
                        {"agency":"krut","kind":"CORRUPTION","category":"BRIBERY","title":"ทดสอบความเร็ว",
                         "description":"%s","subjects":[{"position":"STAFF"}]}""".formatted("ก".repeat(TEXT))))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 201;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Transactions per second that insert as many rows of the size. */
    private static double commits(Platform platform) throws IOException, SQLException {
        try (var connection = platform.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bench_row (text text)");
            double rate = commitsInto(platform);
            statement.execute("DROP TABLE bench_row");
            return rate;
        }
    }

    private static double commitsInto(Platform platform) {
        var done = new AtomicInteger();
        long end = System.nanoTime() + MEASURED.toNanos();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++)
                clients.submit(() -> {
                    commit(platform, end, done);
                    return null;
                });
        }
        return done.get() / (MEASURED.toMillis() / 1e3);
    }

    private static void commit(Platform platform, long end, AtomicInteger done) throws IOException, SQLException {
        try (var connection = platform.connect();
                var insert = connection.prepareStatement("INSERT INTO bench_row VALUES (?)")) {
            connection.setAutoCommit(false);
            insert.setString(1, "x".repeat(TEXT * 2));
            while (System.nanoTime() < end) {
                for (int i = 0; i < ROWS_OF_A_FILING; i++) insert.executeUpdate();
                connection.commit();
                done.incrementAndGet();
            }
        }
    }

    private static double percentile(List<Double> times, int percent) {
        var sorted = times.stream().sorted().toList();
        return sorted.isEmpty() ? Double.MAX_VALUE : sorted.get(sorted.size() * percent / 100);
    }
}
