package org.sucharit.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/**
 * How many events a second measures-service reads from PostgreSQL into MongoDB when an operator lets the workplan begin
 * at the first event again: from the request until everything is read, clearing of the old documents included. The limit
 * is what {@link Upserts} need with the services stopped.
 */
final class RebuildPart implements Part {

    private static final String PROJECTION = "workplan";
    private static final double AIM = 0.5;

    private final Trial trial;
    private final int events;

    /** @param events in the store at least */
    RebuildPart(Trial trial, int events) {
        this.trial = trial;
        this.events = events;
    }

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public void measure(Platform platform, Consumer<Figure> figures) throws IOException, InterruptedException {
        try (var store = new MeasuresStore(platform)) {
            long missing = events - store.size();
            if (missing > 0) store.grow(missing);
            measure(platform, store, figures);
        } catch (SQLException e) {
            throw new IOException("the event store can't be read", e);
        }
    }

    private void measure(Platform platform, MeasuresStore store, Consumer<Figure> figures)
            throws IOException, InterruptedException, SQLException {
        var operator = new Operator();
        Quiet.await(operator, store);
        long size = store.size();
        double seconds = Trial.median(trial.all(() -> rebuild(operator, store)).stream());
        Profile.during(platform, name(), List.of("measures-service"), () -> rebuild(operator, store));
        try (var upserts = new Upserts(PROJECTION)) {
            upserts.requireAll(store.measures());
            long writes = upserts.prepare(store);
            double least;
            try (var _ = new Standstill(platform)) {
                least = Trial.median(trial.all(() -> upserts.seconds(trial.time())).stream());
            }
            figures.accept(Figure.share(
                    AIM,
                    "events a second of rebuilding the workplan, of %,d; limit: its %,d upserts"
                            .formatted(size, writes),
                    1,
                    size / seconds,
                    size / least,
                    null,
                    0));
        }
    }

    /** @return seconds */
    private static double rebuild(Operator operator, MeasuresStore store)
            throws IOException, InterruptedException, SQLException {
        long head = store.head();
        long begin = System.nanoTime();
        operator.replay(PROJECTION);
        Patience.await(
                "the rebuild has begun", () -> !operator.projection(PROJECTION).hasRead(head));
        double seconds = Patience.await("everything is read again", begin, () -> operator.projection(PROJECTION)
                .hasRead(head));
        long parked = operator.projection(PROJECTION).parked();
        if (parked > 0) throw new IOException(parked + " measures could not be read");
        return seconds;
    }
}
