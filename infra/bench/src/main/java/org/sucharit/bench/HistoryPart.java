package org.sucharit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Whether a command takes longer, and processes more memory, the more events there are. On a platform of its own: with no past,
 * then with ever more of it put into measures-service's store behind what is read already. Readers have passed the place
 * before the past is there, and so stand at the head as after years of work; nobody's position is touched.
 */
final class HistoryPart implements Apart {

    private static final List<Integer> SIZES = List.of(0, 1_000_000, 10_000_000);

    private static final int LEAST_MEASURES = 500_000;
    private static final double WITHIN = 1.1;
    private static final double SOMEWHAT_MORE = 1.25;
    private static final double SLACK = 32;
    private static final double MOST_MILLIS = 50;
    private static final long BYTES_OF_AN_EVENT = 4_000;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int STATISTICS_MILLIS = 12_000;

    /** Readers wait for 10,000 events that they miss, one by one, which takes its time: they get these at once. */
    private static final int BEHIND_ROOM = 12_000;

    private final List<Integer> sizes;
    private final Trial trial;
    private final Duration warm;
    private final HistoryWork work = new HistoryWork();
    private final Map<String, Double> withoutPast = new TreeMap<>();
    private final List<MeasurePast> pasts = new ArrayList<>();

    /** @param warm seconds before anything is measured */
    HistoryPart(Trial trial, int warm, Options options) {
        this.trial = trial;
        this.warm = Duration.ofSeconds(warm);
        this.sizes = options.numbers("history", SIZES);
        if (sizes.getFirst() != 0 || !sizes.stream().sorted().toList().equals(sizes))
            throw new IllegalArgumentException("--history begins with 0 and grows.");
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public void measure(Path data, Consumer<Figure> figures) throws IOException, InterruptedException {
        Files.createDirectories(data);
        if (data.toFile().getUsableSpace() < sizes.getLast() * BYTES_OF_AN_EVENT)
            throw new IOException("There is no room for %,d events in %s".formatted(sizes.getLast(), data));
        try (var platform = Platform.roomy(data, Platform.MUCH_ROOM, Map.of())) {
            ClassCaches.await();
            try (var store = new HistoryStore(platform)) {
                measure(platform, store, platform.naming(figures));
            } catch (SQLException e) {
                throw new IOException("the event store can't be measured", e);
            }
        }
    }

    private void measure(Platform platform, HistoryStore store, Consumer<Figure> figures)
            throws IOException, InterruptedException, SQLException {
        register();
        work.signIn();
        long written = store.head();
        var prepared = work.prepare();
        if (prepared.errors() > 0) throw new IllegalStateException(prepared.errors() + " refused while warming");
        long room = store.leaveRoom(sizes.getLast());
        store.append(sizes.size(), BEHIND_ROOM);
        long last = room + sizes.getLast() - 1;
        Patience.await("readers have passed the room", () -> new HistoryReaders(platform).havePassed(last));
        work.signIn();
        int before = 0;
        try (var least = new LeastMillis(platform, PAUSE)) {
            warmUp(least); // else it would be with a past that processes are warm
            for (int size : sizes) {
                if (size > before) put(platform, store, room + before, size - before, written);
                before = size;
                measure(platform, store, least, size, figures);
            }
        }
    }

    /** What is only refused takes a way of its own: it gets faster for as long. */
    private void warmUp(LeastMillis least) throws IOException, InterruptedException {
        Load.every(PAUSE, warm, work::plan);
        work.signIn();
        long end = System.nanoTime() + warm.toNanos() / 2;
        while (System.nanoTime() < end) least.median(work.authorization());
    }

    /** All agencies of the nation. */
    private static void register() throws IOException, InterruptedException {
        var csv = Samples.registry(MeasureCourse.AGENCIES);
        var answer = new Caller("admin").send("/api/agencies/import", "text/csv;charset=utf-8", csv);
        if (answer.statusCode() != 200) throw new IOException("no agencies: " + answer.body());
    }

    private void put(Platform platform, HistoryStore store, long first, int events, long written)
            throws IOException, InterruptedException, SQLException {
        int there = pasts.stream().mapToInt(MeasurePast::measures).sum();
        var past = MeasurePast.of(pasts.size(), first, events, Math.max(0, LEAST_MEASURES - there));
        store.put(past);
        new HistoryProof(platform, past).check(written, HistoryWork.PREPARED * MeasureCourse.EVENTS);
        pasts.add(past);
        work.remember(past);
        System.err.printf(
                "%,d measures in the store, %,d MB with indexes%n", store.measures(), store.bytes() / 1_000_000);
    }

    private void measure(Platform platform, HistoryStore store, LeastMillis least, int size, Consumer<Figure> figures)
            throws IOException, InterruptedException, SQLException {
        commands("measures planned and actions recorded", work::plan, store, least, size, figures);
        if (size > 0) askForForgotten(size, figures);
        commands("actions recorded for measures of 12 events", work::actOnOld, store, least, size, figures);
        var memory = platform.megabytesByComponent();
        memory.put("all processes", platform.megabytes());
        memory.forEach((component, megabytes) ->
                figures.accept(compared("memory of %s, PSS, MB".formatted(component), size, megabytes)));
    }

    /** Each of the old measures for the first time: its events lie where nobody has read for long. */
    private void askForForgotten(int size, Consumer<Figure> figures) throws IOException, InterruptedException {
        work.signIn();
        var first = Load.every(PAUSE, PAUSE.multipliedBy(work.forgotten()), work::actOnForgotten);
        if (first.errors() > 0) throw new IllegalStateException(first.errors() + " refused of those nobody asked for");
        var what = "actions recorded for measures of 12 events that nobody asked for since, ";
        figures.accept(Figure.noted(told(what + "median, ms", size), first.median()));
        figures.accept(Figure.noted(told(what + "p99, ms", size), first.p99()));
    }

    /** What one run came to, and what bounded it just after. */
    private record Run(Load.Outcome outcome, double least) {}

    private void commands(
            String what, Load.Ask ask, HistoryStore store, LeastMillis least, int size, Consumer<Figure> figures)
            throws IOException, InterruptedException, SQLException {
        work.signIn();
        Load.every(PAUSE, trial.time(), ask);
        long looked = store.rowsLookedThrough();
        long found = store.rowsFound();
        var all = trial.all(() -> new Run(run(ask, store), least.median(work.authorization())));
        var runs = all.stream().map(Run::outcome).toList();
        Thread.sleep(STATISTICS_MILLIS); // sessions tell theirs when they have been idle for a while
        int sent = runs.stream().mapToInt(run -> run.times().size()).sum();
        if (size > 0)
            figures.accept(Figure.atMost(
                    0,
                    told("rows of the store looked through for a command", size),
                    (store.rowsLookedThrough() - looked) / (double) sent));
        figures.accept(compared(
                "rows of the store found for a command and all who read of it: " + what,
                size,
                (store.rowsFound() - found) / (double) sent));
        double median = Trial.median(runs.stream().map(Load.Outcome::median));
        double p99 = Load.p99(runs);
        int errors = Load.errors(runs);
        double limit = Trial.median(all.stream().map(Run::least));
        figures.accept(median(what + ", median, ms", size, median, limit, p99, errors));
        figures.accept(Figure.p99(MOST_MILLIS, told(what + ", p99, ms", size), 1, p99, errors));
    }

    /** @throws IllegalStateException when the store has not got exactly as many events as were acknowledged */
    private Load.Outcome run(Load.Ask ask, HistoryStore store) throws SQLException {
        long head = store.head();
        var run = Load.every(PAUSE, trial.time(), ask);
        long kept = store.commandsSince(head);
        if (kept != run.times().size())
            throw new IllegalStateException(
                    "%d acknowledged, %d kept".formatted(run.times().size(), kept));
        System.err.printf("median %.2f ms, p99 %.2f ms%n", run.median(), run.p99());
        return run;
    }

    /** In relation to the limit of the moment it stays as it was without a past. */
    private Figure median(String what, int size, double millis, double limit, double p99, int errors) {
        double ratio = millis / limit;
        double none = withoutPast.computeIfAbsent(what, _ -> ratio);
        double aim = size == 0 ? MOST_MILLIS : WITHIN * none * limit;
        return new Figure(
                told(what, size), 1, null, millis, limit, ratio, p99, errors, aim, millis <= aim && errors == 0);
    }

    /** Something that may be a little more with a past. */
    private Figure compared(String what, int size, double ours) {
        double none = withoutPast.computeIfAbsent(what, _ -> ours);
        double aim = SOMEWHAT_MORE * none + SLACK;
        return new Figure(told(what, size), 1, null, ours, none, ours / none, null, 0, aim, ours <= aim);
    }

    /** How readers stand belongs to the name. */
    private static String told(String what, int size) {
        return "%s; %,d events behind readers at the head".formatted(what, size);
    }
}
