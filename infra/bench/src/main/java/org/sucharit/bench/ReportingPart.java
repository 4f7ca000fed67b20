package org.sucharit.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;

/**
 * How fast reporting-service reads what was published of a nation, from the first event and until all figures are counted,
 * when its database is dropped; and how long the nation's scorecard then takes, now and of past days. The limit of reading is
 * what a plain consumer and a plain writer of one document for each event take together on the same machine in the same run.
 */
final class ReportingPart implements Part {

    private static final int AIM_PER_SECOND = 10_000;
    private static final double PROCESSORS = 2;
    private static final double REBUILT_IN = 180;
    private static final double WHOLE = 1_000_000;
    private static final int WRITTEN = 20_000;
    private static final int CLIENTS = 4;
    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final Duration WARMING = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final String NATION = "/api/scorecards/nation/" + Nation.FISCAL_YEAR;
    private static final String PAST_DAY = NATION + "?asOf=2023-06-%02d";
    private static final int PAST_DAYS = 5;
    private static final int AGAIN = 20;

    private final int events;

    ReportingPart(int events) {
        this.events = events;
    }

    @Override
    public String name() {
        return "reporting";
    }

    @Override
    public void measure(Platform platform, Consumer<Figure> figures) throws IOException, InterruptedException {
        var nation = new Nation(Math.max(1, Math.round((float) events / Nation.EVENTS)));
        MeasuresTopic.publish(nation);
        try (var database = new ReportingDatabase()) {
            long size = MeasuresTopic.size();
            Patience.await("everything published is read", () -> database.read() >= size && database.isCounted());
            rebuild(platform, database, figures);
        }
        scorecard(figures);
        asOf(figures);
    }

    private static void rebuild(Platform platform, ReportingDatabase database, Consumer<Figure> figures)
            throws IOException, InterruptedException {
        long size = MeasuresTopic.size();
        double before = platform.processorMillis();
        long begin = System.nanoTime();
        database.drop();
        Patience.await("everything is read again", () -> database.read() >= size);
        double reading = (System.nanoTime() - begin) / 1e9;
        double each = 1e3 * (platform.processorMillis() - before) / size;
        Patience.await("everything is counted again", database::isCounted);
        double rebuilding = (System.nanoTime() - begin) / 1e9;

        double written = database.write(WRITTEN);
        double limit = 1 / (1 / MeasuresTopic.read() + 1 / written);
        figures.accept(Figure.rate(
                AIM_PER_SECOND,
                "events a second from Kafka into projections, of %,d".formatted(size),
                1,
                size / reading,
                limit,
                null,
                0));
        figures.accept(Figure.noted("documents a second that a client writes who only writes", written));
        figures.accept(Figure.atMost(
                PROCESSORS * 1e6 / AIM_PER_SECOND, "processor time of one event read, everything together, µs", each));
        figures.accept(
                Figure.atMost(REBUILT_IN * size / WHOLE, "full rebuild of %,d events, s".formatted(size), rebuilding));
    }

    /** The limit is what is asked and refused on the same way. */
    private static void scorecard(Consumer<Figure> figures) {
        Load.steady(CLIENTS, WARMING, wire -> wire.get(NATION) == 200);
        var asked = Load.every(PAUSE, MEASURED, wire -> wire.get(NATION) == 200);
        var refused = Load.every(PAUSE, MEASURED, wire -> wire.get("/api/scorecards/nowhere") == 404);
        double p99 = asked.p99();
        figures.accept(new Figure(
                "p99 of the nation's scorecard through the gateway, ms",
                1,
                null,
                p99,
                refused.p99(),
                p99 / refused.p99(),
                p99,
                asked.errors(),
                50.0,
                p99 < 50 && asked.errors() == 0));
    }

    /** Who asks for a past day first has it counted; it is kept for whoever asks again. */
    private static void asOf(Consumer<Figure> figures) throws IOException {
        var first = new ArrayList<Double>();
        var again = new ArrayList<Double>();
        try (var wire = new Wire()) {
            for (int day = 1; day <= PAST_DAYS; day++) first.add(pastDay(wire, day));
            for (int time = 0; time < AGAIN; time++)
                for (int day = 1; day <= PAST_DAYS; day++) again.add(1e3 * pastDay(wire, day));
        }
        figures.accept(Figure.latency(10, "the nation's scorecard of a past day, first time, median, s", first, 0));
        figures.accept(Figure.latency(50, "… asked for again, median, ms", again, 0));
    }

    /** @return seconds */
    private static double pastDay(Wire wire, int day) throws IOException {
        long begin = System.nanoTime();
        if (wire.get(PAST_DAY.formatted(day)) != 200) throw new IllegalStateException("no answer of a past day");
        return (System.nanoTime() - begin) / 1e9;
    }
}
