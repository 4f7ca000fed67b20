package org.sucharit.kit.store;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LatestTests {

    static final int KEPT = 10;

    final List<TrackedEventMessage<?>> stored = new ArrayList<>();
    final List<@Nullable TrackingToken> readAfter = new ArrayList<>();
    final Latest latest = new Latest(KEPT, this::after);

    @Test
    void a_place_leads_to_its_event() {
        var places = come(KEPT);
        assertThat(places).extracting(TrackedEventMessage::trackingToken).containsExactlyElementsOf(tokens());
        assertThat(places).map(latest::at).containsExactlyElementsOf(stored);
        assertThat(readAfter).isEmpty();
    }

    @Test
    void what_is_no_place_is_itself() {
        var event = event(7);
        assertThat(latest.at(event)).isSameAs(event);
    }

    @Test
    void who_comes_late_finds_it_in_the_store() {
        var places = come(KEPT);
        come(3);
        assertThat(latest.at(places.getFirst())).isSameAs(stored.getFirst());
        assertThat(latest.at(places.get(2))).isSameAs(stored.get(2));
        assertThat(latest.at(places.get(3))).isSameAs(stored.get(3));
        assertThat(readAfter).containsExactly(null, stored.get(1).trackingToken());
    }

    @Test
    void the_first_of_a_batch_comes_after_what_was_read_before() {
        come(2);
        var third = come(1).getFirst();
        come(KEPT);
        assertThat(latest.at(third)).isSameAs(stored.get(2));
        assertThat(readAfter).containsExactly(stored.get(1).trackingToken());
    }

    @Test
    void a_place_keeps_no_event_alive() throws InterruptedException {
        var places = come(1);
        var event = new WeakReference<Object>(stored.getFirst().getPayload());
        stored.clear();
        come(KEPT);
        for (int i = 0; i < 100 && event.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(event.get()).isNull();
        assertThat(places).hasSize(1);
    }

    private List<TrackedEventMessage<?>> come(int more) {
        var after = stored.isEmpty() ? null : stored.getLast().trackingToken();
        long next = after == null ? 0 : after.position().orElseThrow() + 1;
        var came = IntStream.range(0, more).mapToObj(i -> event(next + i)).collect(toCollection(ArrayList::new));
        stored.addAll(came);
        return latest.places(after, came.stream()).toList();
    }

    private List<TrackingToken> tokens() {
        return stored.stream().map(TrackedEventMessage::trackingToken).toList();
    }

    private Stream<TrackedEventMessage<?>> after(@Nullable TrackingToken token) {
        readAfter.add(token);
        return stored.stream().skip(token == null ? 0 : token.position().orElseThrow() + 1);
    }

    private static TrackedEventMessage<?> event(long index) {
        return new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(index), new GenericEventMessage<>(new Object()));
    }
}
