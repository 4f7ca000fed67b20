package org.sucharit.kit.store;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Axon's event store; it wakes readers when the surrounding transaction has committed, not when a command has ended. */
public final class CommittedEventStore extends EmbeddedEventStore {

    private static final int POLL_MILLIS = 75;
    private static final int CACHED_EVENTS = 1000;

    private CommittedEventStore(EmbeddedEventStore.Builder builder) {
        super(builder);
    }

    public static CommittedEventStore on(EventStorageEngine storage) {
        return new CommittedEventStore(EmbeddedEventStore.builder()
                .storageEngine(storage)
                .cachedEvents(CACHED_EVENTS)
                .timeUnit(TimeUnit.MILLISECONDS)
                .fetchDelay(POLL_MILLIS));
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
