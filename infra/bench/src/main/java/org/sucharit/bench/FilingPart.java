package org.sucharit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * How many complaints of 2 KB can be filed through the gateway, compared in the same run with what the same PostgreSQL
 * commits when it is asked directly to keep as much, and with what the gateway and the web server behind it pass on when
 * nothing is filed. On one machine a filing can't take less than both together: that is the limit.
 */
final class FilingPart implements Part {

    private static final int AT_ONCE = 128;
    private static final int CLIENTS = 32;
    private static final int AIM = 600;
    private static final double AIM_AT_HALF_LOAD = 150;
    private static final double PROCESSORS = 2;
    private static final Duration MEASURED = Duration.ofSeconds(15);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final int ROUNDS_OF_WARMING = 24;
    private static final int TEXT = 700; // Thai characters: about 2 KB
    private static final byte[] COMPLAINT = """
            {"agency":"krut","kind":"CORRUPTION","category":"BRIBERY","title":"ทดสอบความเร็ว",
             "description":"%s","subjects":[{"position":"STAFF"}]}""".formatted("ก".repeat(TEXT)).getBytes(StandardCharsets.UTF_8);
    private static final String JSON = "Content-Type: application/json\r\n";

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
        figures.accept(UploadHeap.figure(platform));
    }

    private static void measureFilings(Platform platform, Consumer<Figure> figures) throws IOException, SQLException {
        figures.accept(Figure.atMost(
                0,
                "errors when " + AT_ONCE + " file at the same moment",
                Load.together(AT_ONCE, FilingPart::file).errors()));
        warmUp();
        double before = platform.processorMillis();
        var filed = Load.steady(CLIENTS, MEASURED, FilingPart::file);
        double each = (platform.processorMillis() - before) / filed.times().size();
        var atHalfLoad = halfLoad();
        var passed = Load.steady(CLIENTS, ROUND, FilingPart::knock);
        double commits = new Commits(platform, CLIENTS, COMPLAINT.length).perSecond(MEASURED);
        figures.accept(Figure.rate(
                AIM,
                "complaints of 2 KB filed per second through the gateway",
                CLIENTS,
                filed.perSecond(),
                1 / (1 / commits + 1 / passed.perSecond()),
                filed.p99(),
                filed.errors()));
        figures.accept(Figure.noted(
                "transactions of as many rows that PostgreSQL commits a second when asked directly", commits));
        figures.accept(Figure.atMost(
                PROCESSORS * 1000 / AIM, "processor time of one complaint, everything together, ms", each));
        figures.accept(atHalfLoad);
    }

    private static Figure halfLoad() {
        var filed = Load.every(Duration.ofSeconds(2).dividedBy(AIM), MEASURED, FilingPart::file);
        return Figure.p99(AIM_AT_HALF_LOAD, "p99 of filing at half load, ms", 1, filed.p99(), filed.errors());
    }

    /** Until the compilers have done what they can: on two busy processors their queues are empty after some minutes. */
    private static void warmUp() {
        for (int round = 1; round <= ROUNDS_OF_WARMING; round++) {
            double rate = Load.steady(CLIENTS, ROUND, FilingPart::file).perSecond();
            System.err.printf("warming %d of %d: %.0f filed a second%n", round, ROUNDS_OF_WARMING, rate);
        }
    }

    private static boolean file(Wire wire) throws IOException {
        var key = "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
        return wire.post("/api/complaints", JSON + key, COMPLAINT) == 201;
    }

    /** The same without a key: refused as soon as it is there. */
    private static boolean knock(Wire wire) throws IOException {
        return wire.post("/api/complaints", JSON, COMPLAINT) == 400;
    }
}
