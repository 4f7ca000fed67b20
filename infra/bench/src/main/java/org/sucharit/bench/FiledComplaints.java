package org.sucharit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Complaints of 2 KB, filed as citizens do through the gateway, sealed and kept by complaints-service: one agency after the other. */
final class FiledComplaints {

    private static final int CLIENTS = 32;
    private static final int TRIES = 5;
    private static final int TEXT = 600;
    private static final String[] CATEGORIES = {"BRIBERY", "EMBEZZLEMENT", "PROCUREMENT_FRAUD", "NEGLECT_OF_DUTY"};
    private static final String HEADERS = "Content-Type: application/json\r\nIdempotency-Key: %s\r\n";

    private final InventedNation nation;
    private final int size;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    FiledComplaints(InventedNation nation, int size) {
        this.nation = nation;
        this.size = size;
    }

    /** Whether complaints-service has heard of every agency. */
    boolean canBeFiled(Platform platform) {
        try (var connection = platform.connect()) {
            return Numbers.number(connection, "SELECT count(*) FROM known_agency WHERE name_th IS NOT NULL")
                    >= nation.agencies().size();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return how many answers were refusals; what is refused is sent again, a few times */
    int file() throws IOException, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var people = IntStream.range(0, CLIENTS)
                    .<Future<?>>mapToObj(_ -> threads.submit(() -> {
                        fileWhatIsLeft();
                        return null;
                    }))
                    .toList();
            for (var one : people) one.get();
        } catch (ExecutionException e) {
            throw new IOException("filing broke off", e);
        }
        return refused.get();
    }

    private void fileWhatIsLeft() throws IOException, InterruptedException {
        try (var wire = new Wire()) {
            for (int number = next.getAndIncrement(); number < size; number = next.getAndIncrement())
                file(wire, number);
        }
    }

    private void file(Wire wire, int number) throws IOException, InterruptedException {
        var complaint = body(number);
        var headers = HEADERS.formatted(UUID.randomUUID());
        for (int tried = 0; tried < TRIES; tried++) {
            int status = wire.post("/api/complaints", headers, complaint);
            if (status == 201) return;
            refused.incrementAndGet();
            if (status < 500) throw new IOException("complaint %d was answered with %d".formatted(number, status));
            Thread.sleep(1_000);
        }
        throw new IOException("complaint %d was not taken".formatted(number));
    }

    private String agency(int number) {
        return nation.agencies().get(number % nation.agencies().size()).code();
    }

    private byte[] body(int number) {
        return """
                {"agency":"%s","kind":"CORRUPTION","category":"%s","title":"เรื่องร้องเรียนสมมุติที่ %d",
                 "description":"%s","subjects":[{"position":"STAFF"}]}""".formatted(
                        agency(number),
                        CATEGORIES[number % CATEGORIES.length],
                        number + 1,
                        "รายละเอียดสมมุติ ".repeat(TEXT / 17))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The store must hold exactly these, each agency its own, and a receipt for each. */
    void check(Platform platform, Differences differences) throws IOException, SQLException {
        var expected = new HashMap<String, Long>();
        for (int number = 0; number < size; number++) expected.merge(agency(number), 1L, Long::sum);
        var kept = new HashMap<String, Long>();
        try (var connection = platform.connect();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("""
                    SELECT agency, count(*) FROM domain_event WHERE payload_type = 'complaints.ComplaintFiled'
                    GROUP BY agency""")) {
                while (rows.next()) kept.put(rows.getString(1), rows.getLong(2));
            }
            differences.compare("receipts", (long) size, Numbers.number(connection, "SELECT count(*) FROM receipt"));
        }
        differences.compare("agencies with complaints", expected.size(), kept.size());
        expected.forEach((agency, count) -> differences.compare("complaints of " + agency, count, kept.get(agency)));
    }
}
