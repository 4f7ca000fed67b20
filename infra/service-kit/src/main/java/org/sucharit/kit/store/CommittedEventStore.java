package org.sucharit.kit.store;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Axon's event store; it wakes readers when the surrounding transaction has committed, not when a command has ended, and tells them
 * when there is something to read.
 */
public final class CommittedEventStore extends EmbeddedEventStore {

    private static final int POLL_MILLIS = 75;
    static final int CACHED_EVENTS = 1000;

    private final EventStorage storage;

    private CommittedEventStore(EmbeddedEventStore.Builder builder, EventStorage storage) {
        super(builder);
        this.storage = storage;
    }

    public static CommittedEventStore on(EventStorage storage) {
        return new CommittedEventStore(
                EmbeddedEventStore.builder()
                        .storageEngine(storage)
                        .cachedEvents(CACHED_EVENTS)
                        .timeUnit(TimeUnit.MILLISECONDS)
                        .fetchDelay(POLL_MILLIS),
                storage);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken after) {
        return new ToldStream(super.openStream(after), storage.tail(), storage.latest());
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            super.afterCommit(events);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                CommittedEventStore.super.afterCommit(events);
            }
        });
    }
}
