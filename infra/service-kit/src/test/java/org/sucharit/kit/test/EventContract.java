package org.sucharit.kit.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sucharit.kit.store.EventSerializer;
import org.sucharit.kit.store.EventTypes;

/**
 * What stands in a service's event store can be read for ever: revisions and fields are pinned by golden files,
 * {@code /events/<name>.v<revision>.json}. A service pins the names themselves.
 */
public abstract class EventContract {

    private final EventTypes types;
    private final EventSerializer serializer;

    protected EventContract(EventTypes types) {
        this.types = types;
        this.serializer = EventSerializer.of(types);
    }

    /** One of each event. */
    protected abstract Stream<Object> samples();

    @Test
    void every_event_has_one_sample() {
        assertThat(samples().map(event -> types.nameOf(event.getClass())))
                .containsExactlyInAnyOrderElementsOf(types.names());
    }

    @TestFactory
    Stream<DynamicTest> an_event_is_written_as_its_golden_file_and_read_from_it() {
        return samples()
                .map(event -> dynamicTest(types.nameOf(event.getClass()), () -> {
                    var written = serializer.serialize(event, String.class);
                    var golden = golden(event);
                    assertThat(EventSerializer.mapper().readTree(written.getData()))
                            .isEqualTo(EventSerializer.mapper().readTree(golden));
                    var stored = new SimpleSerializedObject<>(golden, String.class, written.getType());
                    assertThat(serializer.<String, Object>deserialize(stored)).isEqualTo(event);
                }));
    }

    private String golden(Object event) throws IOException {
        var name = "/events/%s.v%s.json".formatted(types.nameOf(event.getClass()), types.revisionOf(event.getClass()));
        try (var file = getClass().getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
