package org.sucharit.kit.store;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * The latest events of the store, for those who read at its end. Axon chains what it keeps for them; a link that has grown
 * old before it became garbage keeps alive, until all memory is cleared, whatever came after it, and that is all there is. So
 * what Axon chains are small places, and the events are here.
 */
final class Latest {

    private final AtomicReferenceArray<@Nullable TrackedEventMessage<?>> events;
    private final Function<@Nullable TrackingToken, Stream<? extends TrackedEventMessage<?>>> store;
    private @Nullable TrackingToken last;
    private int next;

    /**
     * @param kept so many events, more than Axon chains
     * @param store the events after one
     */
    Latest(int kept, Function<@Nullable TrackingToken, Stream<? extends TrackedEventMessage<?>>> store) {
        this.events = new AtomicReferenceArray<>(kept);
        this.store = store;
    }

    /** Places of what came, for {@link #at}; for one thread. */
    Stream<TrackedEventMessage<?>> places(
            @Nullable TrackingToken after, Stream<? extends TrackedEventMessage<?>> came) {
        last = after;
        return came.map(this::place);
    }

    private TrackedEventMessage<?> place(TrackedEventMessage<?> event) {
        var token = event.trackingToken();
        var place = new Place(next, last);
        events.set(next, event);
        next = (next + 1) % events.length();
        last = token;
        return new GenericTrackedEventMessage<>(token, new GenericEventMessage<>("", place, Map.of(), Instant.EPOCH));
    }

    /** The event of a place, from the store where it is no longer here; an event that has no place is itself. */
    TrackedEventMessage<?> at(TrackedEventMessage<?> read) {
        if (read.getPayloadType() != Place.class) return read;
        var place = (Place) read.getPayload();
        var event = events.get(place.number());
        return event != null && event.trackingToken() == read.trackingToken() ? event : after(place.before());
    }

    private TrackedEventMessage<?> after(@Nullable TrackingToken token) {
        try (var events = store.apply(token)) {
            return events.findFirst().orElseThrow();
        }
    }

    private record Place(int number, @Nullable TrackingToken before) {}
}
