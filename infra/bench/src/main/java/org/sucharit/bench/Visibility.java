package org.sucharit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long it takes until the nation's scorecard, asked for again and again through the gateway, counts a measure whose
 * drafting was acknowledged: the n-th acknowledged one is seen when there are n more than before. Whoever drafts are
 * as many agencies as the nation has, 300 measures a second, whether the others are through or not.
 */
final class Visibility {

    private static final int FISCAL_YEAR = 2569;
    private static final int PER_SECOND = 300;
    private static final int AGENCIES = MeasureCourse.AGENCIES;
    private static final int AIM_MILLIS = 500;
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final String NATION = "/api/scorecards/nation/" + FISCAL_YEAR;
    private static final String DRAFTED = "measures.MeasureDrafted";

    private final MeasuresStore store;
    private final Trial trial;
    private final Duration warming;
    private final Caller admin;
    private final List<byte[]> bodies = new ArrayList<>();
    private final AtomicLong next = new AtomicLong();

    Visibility(MeasuresStore store, Trial trial, Duration warming)
            throws IOException, InterruptedException, SQLException {
        this.store = store;
        this.trial = trial;
        this.warming = warming;
        this.admin = new Caller("admin");
        for (var agency : store.agencies(AGENCIES))
            bodies.add("""
                    {"agency":"%s","fiscalYear":%d,"title":"เผยแพร่ข้อมูลการให้บริการทุกเดือน",
                    "steps":[{"text":"จัดทำข้อมูลให้เป็นปัจจุบัน"}],"period":{"from":"2025-10-01","to":"2026-09-30"}}""".formatted(agency, FISCAL_YEAR).getBytes(StandardCharsets.UTF_8));
    }

    void measure(Consumer<Figure> figures) throws Exception {
        if (warming.isPositive()) seen(warming);
        var runs = trial.all(() -> seen(trial.time()));
        figures.accept(Figure.p99(
                AIM_MILLIS,
                "p99 from acknowledged measure to the nation's figure, %d a second, ms".formatted(PER_SECOND),
                PER_SECOND,
                Load.p99(runs),
                Load.errors(runs)));
        System.err.printf(
                "until it is seen, median %.0f ms%n", Trial.median(runs.stream().map(Load.Outcome::median)));
    }

    private record Sight(long at, long measures) {}

    private Load.Outcome seen(Duration time) throws Exception {
        long before = measures();
        long stored = store.count(DRAFTED);
        var acknowledged = new ConcurrentLinkedQueue<Long>();
        var sights = new ConcurrentLinkedDeque<Sight>();
        var authorization = admin.authorization() + "Content-Type: application/json\r\n";
        var watching = Thread.ofPlatform().daemon().start(() -> watch(sights));
        var load = Load.every(Duration.ofSeconds(1).dividedBy(PER_SECOND), time, wire -> {
            var body = bodies.get((int) (next.getAndIncrement() % bodies.size()));
            boolean drafted = wire.post("/api/measures", authorization, body) == 201;
            if (drafted) acknowledged.add(System.nanoTime());
            return drafted;
        });
        long expected = before + acknowledged.size();
        Patience.await("all are seen", () -> {
            if (!watching.isAlive()) throw new IOException("the nation's figures can't be seen");
            var last = sights.peekLast();
            return last != null && last.measures() >= expected;
        });
        watching.interrupt();
        watching.join();
        if (store.count(DRAFTED) - stored != acknowledged.size())
            throw new IOException("the store does not hold what was acknowledged");
        return new Load.Outcome(waits(before, acknowledged, sights), load.errors(), load.seconds());
    }

    private static List<Double> waits(long before, Queue<Long> acknowledged, Queue<Sight> sights) {
        var waits = new ArrayList<Double>();
        var sorted = acknowledged.stream().sorted(Comparator.naturalOrder()).toList();
        var looks = sights.iterator();
        var sight = looks.next();
        for (int i = 0; i < sorted.size(); i++) {
            while (sight.measures() <= before + i) sight = looks.next();
            waits.add(Math.max(0, (sight.at() - sorted.get(i)) / 1e6));
        }
        return waits;
    }

    private void watch(Queue<Sight> sights) {
        try {
            while (true) {
                long measures = measures();
                sights.add(new Sight(System.nanoTime(), measures));
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            // enough was seen
        } catch (IOException e) {
            throw new IllegalStateException("the nation's figures can't be seen", e);
        }
    }

    private long measures() throws IOException, InterruptedException {
        var answer = admin.get(NATION);
        if (answer.statusCode() != 200) throw new IOException(NATION + ": " + answer.statusCode());
        return JsonMapper.shared()
                .readTree(answer.body())
                .path("measures")
                .path("total")
                .asLong();
    }
}
