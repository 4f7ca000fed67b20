package org.sucharit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

class MeasurePastTests {

    static final MeasurePast PAST = MeasurePast.of(0, 101, 100_000, 30_000);

    @Test
    void every_measure_has_its_story_in_the_order_of_time() {
        var versions = new HashMap<String, Long>();
        var last = Instant.EPOCH;
        for (int place = 0; place < PAST.events(); place++) {
            var event = PAST.at(place);
            assertThat(event.getSequenceNumber())
                    .isEqualTo(versions.merge(event.getAggregateIdentifier(), 0L, (before, _) -> before + 1));
            assertThat(event.getTimestamp()).isAfterOrEqualTo(last);
            last = event.getTimestamp();
        }
        assertThat(PAST.events()).isEqualTo(100_000);
        assertThat(versions).hasSize(PAST.measures());
        assertThat(versions.values().stream().filter(version -> version == MeasureCourse.EVENTS - 1))
                .hasSize(PAST.carriedOut());
        assertThat(versions.values().stream().filter(version -> version == 0))
                .hasSize(PAST.measures() - PAST.carriedOut());
    }

    @Test
    void ten_million_events_are_of_more_than_half_a_million_measures_most_of_them_carried_out() {
        var first = MeasurePast.of(0, 1, 1_000_000, 500_000);
        var second = MeasurePast.of(1, 1_000_001, 9_000_000, 0);

        assertThat(first.events() + second.events()).isEqualTo(10_000_000);
        assertThat(first.measures()).isGreaterThanOrEqualTo(500_000);
        assertThat(first.carriedOut()).isGreaterThan(45_000);
        assertThat(second.carriedOut()).isEqualTo(second.measures()).isEqualTo(750_000);
    }

    @Test
    void an_event_is_found_by_its_measure_and_step() {
        for (int step = 0; step < MeasureCourse.EVENTS; step++) {
            var event = PAST.at(PAST.place(7, step));
            assertThat(event.getAggregateIdentifier())
                    .isEqualTo(PAST.story(7).id().toString());
            assertThat(event.getSequenceNumber()).isEqualTo(step);
        }
    }

    @Test
    void two_parts_of_the_past_have_nothing_in_common() {
        var other = MeasurePast.of(1, 100_101, 100_000, 30_000);
        var ids = new HashSet<String>();
        IntStream.range(0, PAST.events()).forEach(place -> {
            assertThat(ids.add(PAST.at(place).getIdentifier())).isTrue();
            assertThat(ids.add(other.at(place).getIdentifier())).isTrue();
        });
    }

    @Test
    void what_is_kept_of_an_event_is_read_as_the_same_event() {
        for (int step = 0; step < MeasureCourse.EVENTS; step++) {
            var event = PAST.at(PAST.place(7, step));
            var kept = event.serializePayload(HistoryStore.SERIALIZER, String.class);
            Object read = HistoryStore.SERIALIZER.deserialize(new SimpleSerializedObject<>(
                    kept.getData(),
                    String.class,
                    kept.getType().getName(),
                    kept.getType().getRevision()));
            assertThat(read).isEqualTo(event.getPayload());
        }
    }
}
