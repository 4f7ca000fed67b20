package org.sucharit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How many complaints of 2 KB can be filed through the gateway, compared in the same run with what the same PostgreSQL
 * commits when it is asked directly to keep as much, and with what the gateway and the web server behind it pass on when
 * nothing is filed. On one machine a filing can't take less than both together: that is the limit.
 */
final class FilingPart implements Part {

    private static final List<Integer> AT_ONCE = List.of(8, 32, 128);
    private static final int CLIENTS = 32;
    private static final int AIM = 600;
    private static final double AIM_AT_HALF_LOAD = 150;
    private static final double PROCESSORS = 2;
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final int TEXT = 700; // Thai characters: about 2 KB
    private static final byte[] COMPLAINT = """
            {"agency":"krut","kind":"CORRUPTION","category":"BRIBERY","title":"ทดสอบความเร็ว",
             "description":"%s","subjects":[{"position":"STAFF"}]}""".formatted("ก".repeat(TEXT)).getBytes(StandardCharsets.UTF_8);
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String FILED =
            "SELECT count(*) FROM domain_event WHERE payload_type = 'complaints.ComplaintFiled'";

    private final Trial trial;
    private final int warm;

    /** @param warm seconds */
    FilingPart(Trial trial, int warm) {
        this.trial = trial;
        this.warm = warm;
    }

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

    private void measureFilings(Platform platform, Consumer<Figure> figures)
            throws IOException, InterruptedException, SQLException {
        StoreSettings.print(platform);
        for (int people : AT_ONCE)
            figures.accept(Figure.atMost(
                    0,
                    "errors when " + people + " file at the same moment",
                    counted(platform, () -> Load.together(people, FilingPart::file))
                            .errors()));
        warmUp();
        double before = platform.processorMillis();
        var filed = trial.all(() -> counted(platform, () -> Load.steady(CLIENTS, trial.time(), FilingPart::file)));
        double each = (platform.processorMillis() - before)
                / filed.stream().mapToInt(run -> run.times().size()).sum();
        var half = trial.all(() -> counted(
                platform, () -> Load.every(Duration.ofSeconds(2).dividedBy(AIM), trial.time(), FilingPart::file)));
        Profile.during(
                platform,
                name(),
                List.of("complaints-service", "gateway"),
                () -> Load.steady(CLIENTS, trial.time(), FilingPart::file));
        double passed = perSecond(trial.all(() -> Load.steady(CLIENTS, trial.time(), FilingPart::knock)));
        double commits;
        try (var _ = new Standstill(platform)) {
            commits = Trial.median(
                    trial.all(() -> new Commits(platform, CLIENTS, COMPLAINT.length).perSecond(trial.time())).stream());
        }
        figures.accept(Figure.rate(
                AIM,
                "complaints of 2 KB filed per second through the gateway",
                CLIENTS,
                perSecond(filed),
                1 / (1 / commits + 1 / passed),
                Load.p99(filed),
                Load.errors(filed)));
        figures.accept(Figure.noted(
                "transactions of as many rows that PostgreSQL commits a second when asked directly", commits));
        figures.accept(Figure.atMost(
                PROCESSORS * 1000 / AIM, "processor time of one complaint, everything together, ms", each));
        figures.accept(
                Figure.p99(AIM_AT_HALF_LOAD, "p99 of filing at half load, ms", 1, Load.p99(half), Load.errors(half)));
    }

    private static double perSecond(List<Load.Outcome> runs) {
        return Trial.median(runs.stream().map(Load.Outcome::perSecond));
    }

    /** @throws IOException when the store has not got exactly what was acknowledged */
    private static Load.Outcome counted(Platform platform, Supplier<Load.Outcome> run)
            throws IOException, SQLException {
        try (var connection = platform.connect()) {
            long before = Numbers.number(connection, FILED);
            var outcome = run.get();
            long kept = Numbers.number(connection, FILED) - before;
            if (kept != outcome.times().size())
                throw new IOException(
                        "%d acknowledged, %d kept".formatted(outcome.times().size(), kept));
            return outcome;
        }
    }

    /** Until the compilers have done what they can: on two busy processors their queues are empty after some minutes. */
    private void warmUp() {
        long rounds = warm / ROUND.toSeconds();
        for (int round = 1; round <= rounds; round++) {
            double rate =
                    Load.steady(Trial.WARMING_CLIENTS, ROUND, FilingPart::file).perSecond();
            System.err.printf("warming %d of %d: %.0f filed a second%n", round, rounds, rate);
        }
    }

    private static boolean file(Wire wire) throws IOException {
        var key = "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
        return wire.post("/api/complaints", JSON + key, COMPLAINT) == 201;
    }

    /** The same, called something that nobody reads: refused as soon as it is there, and the connection stays. */
    private static boolean knock(Wire wire) throws IOException {
        return wire.post("/api/complaints", "Content-Type: text/plain\r\n", COMPLAINT) == 415;
    }
}
