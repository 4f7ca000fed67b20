package org.sucharit.measures.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.store.EventSerializer;
import org.sucharit.kit.store.EventTypes;

/** What was stored before an event had all of its fields is still read. */
class OldEventsTests implements MeasureSamples {

    @Test
    void a_draft_from_before_origins_were_kept_has_none() throws IOException {
        var serializer = EventSerializer.of(EventTypes.of("measures", MeasureEvent.class));
        var stored = new SimpleSerializedObject<>(
                golden(), String.class, new SimpleSerializedType("measures.MeasureDrafted", "1"));
        assertThat(serializer.<String, Object>deserialize(stored))
                .isEqualTo(new MeasureEvent.MeasureDrafted(ID, AGENCY, 2566, PLAN, REPORT));
    }

    private static String golden() throws IOException {
        var name = "/events/before/measures.MeasureDrafted.v1.json";
        try (var file = OldEventsTests.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
