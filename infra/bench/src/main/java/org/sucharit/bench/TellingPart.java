package org.sucharit.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * How many events a second go from the store of measures-service through Kafka into reporting-service when a publisher
 * finds a backlog: its place is held while the store grows and the service's own projections read that, then it is let
 * go. Counted from the first record on. The limit is what Kafka's own tool sends with the services stopped. And how long
 * it takes until a command is seen in the nation's figures.
 */
final class TellingPart implements Part {

    private static final String PUBLISHER = "measure-news";
    private static final double AIM = 10_000;

    private final Trial trial;
    private final int events;
    private final int warm;

    /**
     * @param events that wait at the beginning of each run
     * @param warm seconds of commands before it is measured when they are seen, half of them as they are measured; where
     *     it is more than none a backlog is published and read that is not measured
     */
    TellingPart(Trial trial, int events, int warm) {
        this.trial = trial;
        this.events = events;
        this.warm = warm;
    }

    @Override
    public String name() {
        return "telling";
    }

    @Override
    public void measure(Platform platform, Consumer<Figure> figures) throws IOException, InterruptedException {
        try (var store = new MeasuresStore(platform);
                var reporting = new ReportingDatabase()) {
            var operator = new Operator();
            Quiet.await(operator, store);
            if (warm > 0) tell(operator, store, reporting);
            var told = trial.all(() -> tell(operator, store, reporting));
            double limit = limit(platform);
            figures.accept(rate("events a second from the store to Kafka", told, Told::published, limit));
            figures.accept(rate("events a second from the store into reporting", told, Told::read, limit));
            Quiet.await(operator, store);
            Officers.register();
            GatlingRun.warmUp(warm / 2);
            Quiet.await(operator, store);
            new Visibility(store, trial, Duration.ofSeconds(warm / 2)).measure(figures);
        } catch (IOException | InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("telling can't be measured", e);
        }
    }

    /** Events a second. @param published until Kafka had the last @param read until reporting-service had it */
    private record Told(double published, double read) {}

    private Told tell(Operator operator, MeasuresStore store, ReportingDatabase reporting)
            throws IOException, InterruptedException, SQLException {
        store.hold(PUBLISHER);
        long grown;
        try {
            grown = store.grow(events);
            System.err.printf("%,d events wait%n", grown);
            awaitOthers(operator, store.head());
        } finally {
            store.release(PUBLISHER);
        }
        long before = MeasuresTopic.size();
        Patience.await("the publisher is at work", () -> MeasuresTopic.size() > before);
        long begin = System.nanoTime();
        long first = MeasuresTopic.size();
        long head = store.head();
        double publishing = Patience.await(
                "everything is published", begin, () -> at(operator).position() >= head);
        long last = MeasuresTopic.size();
        double reading = Patience.await("everything is read", begin, () -> reporting.read() >= last);
        Quiet.awaitReporting(reporting);
        return new Told((last - first) / publishing, (last - first) / reading);
    }

    private static void awaitOthers(Operator operator, long head) throws IOException, InterruptedException {
        Quiet.awaitProjections(operator, head);
        Patience.await("others are through", () -> operator.publishers().stream()
                .allMatch(one -> one.group().equals(PUBLISHER) || one.hasRead(head)));
    }

    private static Operator.Standing at(Operator operator) throws IOException, InterruptedException {
        return operator.publishers().stream()
                .filter(one -> one.group().equals(PUBLISHER))
                .findFirst()
                .orElseThrow();
    }

    private double limit(Platform platform) throws Exception {
        try (var tool = new ProducerLimit();
                var _ = new Standstill(platform)) {
            return Trial.median(trial.all(() -> tool.perSecond(trial.time())).stream());
        }
    }

    private Figure rate(String part, List<Told> told, ToDoubleFunction<Told> which, double limit) {
        double rate = Trial.median(told.stream().map(which::applyAsDouble));
        return Figure.rate(AIM, part + ", a backlog of %,d".formatted(events), 1, rate, limit, null, 0);
    }
}
