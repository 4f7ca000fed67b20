package org.sucharit.kit.kafka;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.sucharit.kit.projection.ParkedEvent;

/** One publisher or reaction: its handlers, its processor, and the aggregates it stands still at. */
final class OnceGroup implements EventHandlerInvoker {

    static final int SEGMENT = 0;

    final String name;
    private final EventHandlerInvoker handlers;
    private final EventStore events;
    private final ParkedInPostgres parked;
    private final Sender sender;
    private final TransactionManager transactions;
    private final TokenStore tokens;
    private @Nullable PooledStreamingEventProcessor processor;
    volatile @Nullable String trouble;
    private volatile boolean republishing;

    OnceGroup(
            String name,
            EventHandlerInvoker handlers,
            EventStore events,
            ParkedInPostgres parked,
            Sender sender,
            TransactionManager transactions,
            TokenStore tokens) {
        this.name = name;
        this.handlers = handlers;
        this.events = events;
        this.parked = parked;
        this.sender = sender;
        this.transactions = transactions;
        this.tokens = tokens;
    }

    void runBy(PooledStreamingEventProcessor made) {
        processor = made;
    }

    PooledStreamingEventProcessor processor() {
        if (processor == null) throw new IllegalStateException("no processor for " + name);
        return processor;
    }

    /** Parks and sends what the batch came to, and returns when Kafka has it. */
    void finish(OnceBatch batch, Runnable meanwhile) {
        batch.parked.values().forEach(event -> parked.add(name, event));
        sender.send(batch.records, meanwhile);
        batch.sent();
        trouble = null;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) throws Exception {
        if (message instanceof DomainEventMessage<?> event) {
            var id = event.getAggregateIdentifier();
            var batch = OnceBatch.current();
            if (batch.parked.containsKey(id)) return;
            if (batch.waiting(() -> parked.waiting(name)).contains(id)
                    && parked.wait(name, id, event.getSequenceNumber())) return;
        }
        handlers.handle(message, segment);
    }

    /**
     * Handles a parked aggregate's events again, from the parked one on.
     *
     * @return whether all could be handled; if not, it stays parked
     */
    boolean retry(String aggregateId) {
        return from(aggregateId, 0);
    }

    /** Like {@link #retry}, without the event it is parked for. */
    boolean skip(String aggregateId) {
        return from(aggregateId, 1);
    }

    private boolean from(String aggregateId, int after) {
        return transactions.fetchInTransaction(() -> {
            var first = parked.lock(name, aggregateId);
            if (first.isEmpty()) return true;
            var failed = handle(aggregateId, first.get().version() + after);
            if (failed == null) parked.remove(name, aggregateId);
            else parked.replace(name, failed);
            return failed == null;
        });
    }

    private @Nullable ParkedEvent handle(String aggregateId, long from) {
        var stream = events.readEvents(aggregateId, from);
        while (stream.hasNext()) {
            var event = stream.next();
            var work = DefaultUnitOfWork.startAndGet(event);
            try {
                var batch = OnceBatch.current();
                handlers.handle(event, Segment.ROOT_SEGMENT);
                sender.send(batch.records, () -> {});
                batch.sent();
                work.commit();
                if (!batch.parked.isEmpty()) return batch.parked.get(aggregateId);
            } catch (RuntimeException e) {
                work.rollback(e);
                throw e;
            } catch (Exception e) {
                work.rollback(e);
                throw new IllegalStateException(e);
            }
        }
        return null;
    }

    /** Lets the group begin at the first event again; consumers drop what they have seen. */
    void again() {
        republishing = true;
        try {
            processor().shutdownAsync().get(20, TimeUnit.SECONDS);

            transactions.executeInTransaction(() -> {
                tokens.fetchToken(name, SEGMENT); // claims it, unless another replica has it
                tokens.deleteToken(name, SEGMENT);
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("'" + name + "' does not stop", e);
        } finally {
            processor().start();
            republishing = false;
        }
    }

    /** Whether it stands still to begin at the first event. */
    boolean isRepublishing() {
        return republishing;
    }

    @Nullable
    TrackingToken token() {
        var status = processor().processingStatus().get(SEGMENT); // null elsewhere, its token before the first event
        return status == null ? null : status.getTrackingToken();
    }

    /** Whether this replica runs it. */
    boolean isHere() {
        return processor().processingStatus().containsKey(SEGMENT);
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return handlers.canHandle(message, segment);
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return handlers.canHandleType(payloadType);
    }

    @Override
    public boolean supportsReset() {
        return false;
    }

    @Override
    public void performReset() {
        throw new UnsupportedOperationException("never replayed: " + name);
    }

    @Override
    public <R> void performReset(@Nullable R context) {
        throw new UnsupportedOperationException("never replayed: " + name);
    }
}
