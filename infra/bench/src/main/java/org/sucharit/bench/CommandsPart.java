package org.sucharit.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * How many measures are planned and actions recorded through the gateway, each client being the officer of another agency, and
 * straight at the command bus; beside it what the same PostgreSQL commits of the same rows when it is asked directly, with the
 * platform stopped. A run fails unless the store holds exactly as many new commands as were acknowledged.
 */
final class CommandsPart implements Part {

    private static final String NONE = "none";
    private static final List<Integer> CLIENTS = List.of(1, 8, 64, 256);
    private static final int MANY = 64;
    private static final double AIM = 0.20;
    private static final double AIM_OF_BUS = 0.50;
    private static final double AIM_OF_INSERTS = 0.70;
    private static final double AIM_AT_HALF_LOAD = 50;

    /** Whoever sends must be warm too; for so many seconds at most. */
    private static final int SENDER_WARM = 20;

    /** There is less of it to compile. */
    private static final int BUS_WARMS_SOONER = 4;

    private final Trial trial;
    private final int warm;

    /** @param warm seconds */
    CommandsPart(Trial trial, int warm) {
        this.trial = trial;
        this.warm = warm;
    }

    /** Sends until all is acknowledged. */
    @FunctionalInterface
    private interface Run {
        Sent send() throws IOException, InterruptedException;
    }

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public void measure(Platform platform, Consumer<Figure> figures) throws IOException, InterruptedException {
        try {
            measureCommands(platform, figures);
        } catch (SQLException e) {
            throw new IOException("PostgreSQL can't be measured", e);
        }
    }

    private void measureCommands(Platform platform, Consumer<Figure> figures)
            throws IOException, InterruptedException, SQLException {
        StoreSettings.print(platform);
        Officers.register();
        GatlingRun.warmUp(warm);
        var sent = new TreeMap<Integer, Sent>();
        for (int clients : CLIENTS) sent.put(clients, median(platform, Sent::perSecond, () -> send(clients)));
        double most = of(sent, MANY).perSecond();
        settle(platform); // what more than the platform bears has left behind is no part of half its load
        var half = median(platform, Sent::p99Ms, () -> atHalf(most));
        Profile.during(platform, name(), List.of("measures-service", "gateway"), () -> send(MANY));
        var bus = CommandBusRun.like(platform);
        var rows = StoredCommands.sample(platform);
        platform.restart("--postgres");
        StoreSettings.print(platform);
        var limits = limits(platform, rows, figures);
        var direct = median(platform, Sent::perSecond, () -> bus.send(MANY, warm / BUS_WARMS_SOONER, trial.time()));
        sent.forEach((clients, one) -> figures.accept(Figure.share(
                clients == MANY ? AIM : null,
                "commands a second through the gateway, %d clients".formatted(clients),
                clients,
                one.perSecond(),
                of(limits, clients),
                one.p99Ms(),
                one.errors())));
        figures.accept(Figure.p99(
                AIM_AT_HALF_LOAD,
                "p99 of commands at half of that load, %d clients, ms".formatted(MANY),
                MANY,
                half.p99Ms(),
                half.errors()));
        figures.accept(Figure.share(
                        AIM_OF_BUS,
                        "commands a second straight at the command bus, %d threads".formatted(MANY),
                        MANY,
                        direct.perSecond(),
                        of(limits, MANY),
                        direct.p99Ms(),
                        direct.errors())
                .on(NONE));
    }

    private static void settle(Platform platform) throws IOException, InterruptedException, SQLException {
        try (var store = new MeasuresStore(platform)) {
            Quiet.await(new Operator(), store);
        }
    }

    private static <T> T of(Map<Integer, T> figures, int clients) {
        return Objects.requireNonNull(figures.get(clients));
    }

    private Sent send(int clients) throws IOException, InterruptedException {
        return GatlingRun.send(clients, senderWarm(), trial.time(), Duration.ZERO);
    }

    private Sent atHalf(double perSecond) throws IOException, InterruptedException {
        long pace = Math.round(1e9 * MANY / (perSecond / 2));
        return GatlingRun.send(MANY, senderWarm(), trial.time(), Duration.ofNanos(pace));
    }

    private int senderWarm() {
        return (int) Math.min(SENDER_WARM, trial.time().toSeconds());
    }

    /** The run in the middle of several, with the errors of all. */
    private Sent median(Platform platform, ToDoubleFunction<Sent> by, Run run)
            throws IOException, InterruptedException {
        var runs = trial.all(() -> checked(platform, run)).stream()
                .sorted(Comparator.comparingDouble(by))
                .toList();
        return runs.get(runs.size() / 2)
                .withErrors(runs.stream().mapToInt(Sent::errors).sum());
    }

    private static Sent checked(Platform platform, Run run) throws IOException, InterruptedException, SQLException {
        var before = StoreCount.of(platform);
        var sent = run.send();
        StoreCount.of(platform).requireSince(before, sent);
        if (sent.measured() == 0) throw new IOException("nothing was acknowledged: " + sent);
        System.err.printf(Locale.ROOT, "%.0f a second: %s%n", sent.perSecond(), sent);
        return sent;
    }

    /** Transactions a second of plain inserts, by how many clients there were. */
    private Map<Integer, Double> limits(Platform platform, StoredCommands rows, Consumer<Figure> figures)
            throws IOException, InterruptedException, SQLException {
        var inserts = new Inserts(platform, rows);
        var limits = new TreeMap<Integer, Double>();
        for (int clients : CLIENTS) {
            var rates = trial.all(() -> {
                inserts.prepare();
                return inserts.perSecond(clients, trial.time());
            });
            System.err.println("inserts a second, " + clients + " clients: " + rates);
            limits.put(clients, Trial.median(rates.stream()));
        }
        var theirs = new PgBench(platform, rows);
        if (theirs.isThere()) {
            var rates = trial.all(() -> {
                inserts.prepare();
                return theirs.perSecond(MANY, trial.time());
            });
            figures.accept(ofTheirs(of(limits, MANY), Trial.median(rates.stream())));
        } else System.err.println("pgbench is not installed: plain inserts are not compared with it");
        inserts.clear();
        return limits;
    }

    private static Figure ofTheirs(double ours, double theirs) {
        var part = "plain inserts a second, %d connections; limit: pgbench".formatted(MANY);
        return Figure.share(AIM_OF_INSERTS, part, MANY, ours, theirs, null, 0).on(NONE);
    }
}
