package org.sucharit.kit.store;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** A stream whose reader is told when there is something to read: Axon's own leaves it looking twice a second. */
final class ToldStream implements TrackingEventStream {

    private final TrackingEventStream events;
    private final Tail tail;
    private volatile @Nullable Runnable news;

    ToldStream(TrackingEventStream events, Tail tail) {
        this.events = events;
        this.tail = tail;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        tail.forget(news);
        news = callback;
        tail.tell(callback);
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return events.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return events.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return events.nextAvailable();
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
        events.skipMessagesWithPayloadTypeOf(ignored);
    }

    @Override
    public void close() {
        tail.forget(news);
        events.close();
    }
}
