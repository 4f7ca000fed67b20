package org.sucharit.kit.projection;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** One processing group that writes read models: its handlers, its processor, and which life of the database it is in. */
final class ProjectionGroup {

    private static final long NONE = -1;

    final String name;
    final EventHandlerInvoker handlers;
    private final EventStore events;
    private final ParkedEvents parked;
    private @Nullable PooledStreamingEventProcessor processor;

    /** Names this life of the read model; part of its tokens' names, so that tokens of an earlier life are not found. */
    volatile @Nullable String life;

    /** The store's head when this life, or this process, began: passed means caught up. */
    volatile long target = Long.MAX_VALUE;

    /** When its processor was last started, as {@link System#nanoTime()} counts. */
    volatile long startedAt;

    volatile boolean caughtUp;
    volatile @Nullable String trouble;

    ProjectionGroup(String name, EventHandlerInvoker handlers, EventStore events, ParkedEvents parked) {
        if (!handlers.supportsReset())
            throw new IllegalStateException("projection '" + name + "' has no @ResetHandler: it could not be rebuilt");
        this.name = name;
        this.handlers = handlers;
        this.events = events;
        this.parked = parked;
    }

    void runBy(PooledStreamingEventProcessor made) {
        processor = made;
    }

    PooledStreamingEventProcessor processor() {
        if (processor == null) throw new IllegalStateException("no processor for " + name);
        return processor;
    }

    /** Also takes up at once what earlier failures made it leave alone for a while. */
    void start(int segments) {
        startedAt = System.nanoTime();
        processor().start();
        for (int segment = 0; segment < segments; segment++) processor().claimSegment(segment);
    }

    String tokenName() {
        var known = life;
        if (known == null) throw new IllegalStateException("the database of '" + name + "' is not known yet");
        return tokenName(name, known);
    }

    static String tokenName(String group, String life) {
        return group + "@" + life;
    }

    /** Afterwards everything the batch's handlers changed is in MongoDB, or parked there. */
    void write(FoldBatch batch) {
        batch.changes().forEach((documents, changes) -> {
            var outcome = FoldBatch.write(documents, name, changes, true);
            outcome.parked().forEach(event -> parked.add(name, event));
            if (outcome.gaps().isEmpty()) return;
            var waiting = parked.among(name, outcome.gaps());
            for (var id : outcome.gaps())
                if (!waiting.contains(id)) fold(id, NONE).parked().forEach(event -> parked.add(name, event));
        });
        batch.poisoned().values().forEach(event -> parked.add(name, event));
        batch.written();
    }

    /**
     * Tries a parked aggregate again, from its first event on.
     *
     * @return whether all of it could be applied; if not, it stays parked
     */
    boolean retry(String aggregateId) {
        long before = -1;
        while (true) {
            var folded = fold(aggregateId, NONE);
            if (!folded.parked().isEmpty()) {
                parked.replace(name, folded.parked().getFirst());
                return false;
            }
            parked.remove(name, aggregateId);
            // events that came while it was parked were passed over by the processor: look once more
            if (folded.last() == before) return true;
            before = folded.last();
        }
    }

    /**
     * Takes a parked aggregate further without the event it is parked for.
     *
     * @return whether that worked; if a later event fails too, it stays parked for that one
     */
    boolean skip(String aggregateId, long version) {
        var folded = fold(aggregateId, version);
        if (folded.parked().isEmpty()) parked.remove(name, aggregateId);
        else parked.replace(name, folded.parked().getFirst());
        return folded.parked().isEmpty();
    }

    private record Folded(long last, List<ParkedEvent> parked) {}

    private Folded fold(String aggregateId, long without) {
        var batch = new FoldBatch();
        long last = batch.capture(() -> {
            long version = -1;
            var stream = events.readEvents(aggregateId, 0);
            while (stream.hasNext() && !batch.isPoisoned(aggregateId)) {
                var event = stream.next();
                if (event.getSequenceNumber() == without) batch.pass(event);
                else handle(event);
                version = event.getSequenceNumber();
            }
            return version;
        });
        return new Folded(last, batch.write(name));
    }

    private void handle(DomainEventMessage<?> event) {
        try {
            handlers.handle(event, Segment.ROOT_SEGMENT);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
