package org.sucharit.kit.store;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose reader is told when there is something to read: Axon's own leaves it looking twice a second. For one thread at
 * a time.
 */
final class ToldStream implements TrackingEventStream {

    private final TrackingEventStream events;
    private final Tail tail;
    private final Latest latest;
    private volatile @Nullable Runnable news;

    /** Fetched from its place as soon as it is known: who waits long would not find it there. */
    private volatile @Nullable TrackedEventMessage<?> peeked;

    /** @param events some of which may be places of {@code latest} */
    ToldStream(TrackingEventStream events, Tail tail, Latest latest) {
        this.events = events;
        this.tail = tail;
        this.latest = latest;
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
        if (peeked == null) peeked = events.peek().map(latest::at).orElse(null);
        return Optional.ofNullable(peeked);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return peeked != null || events.hasNextAvailable(timeout, unit) && peek().isPresent();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        var known = peeked;
        var read = events.nextAvailable();
        peeked = null;
        return known == null ? latest.at(read) : known;
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
