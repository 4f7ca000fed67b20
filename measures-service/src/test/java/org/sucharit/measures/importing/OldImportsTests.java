package org.sucharit.measures.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.measures.importing.ImportSamples.IMPORTED;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.store.EventSerializer;
import org.sucharit.kit.store.EventTypes;
import org.sucharit.measures.importing.ImportEvent.DocumentImported;

/** What was stored before an event had all of its fields is still read. */
class OldImportsTests {

    @Test
    void an_import_from_before_running_text_was_kept_has_none() throws IOException {
        var serializer = EventSerializer.of(EventTypes.of("measures", ImportEvent.class));
        var stored = new SimpleSerializedObject<>(
                golden(), String.class, new SimpleSerializedType("measures.DocumentImported", "1"));
        assertThat(serializer.<String, Object>deserialize(stored))
                .isEqualTo(new DocumentImported(
                        IMPORTED.importId(),
                        IMPORTED.agency(),
                        IMPORTED.fiscalYear(),
                        IMPORTED.kind(),
                        IMPORTED.round(),
                        IMPORTED.sha256(),
                        IMPORTED.fileName(),
                        IMPORTED.size(),
                        IMPORTED.date(),
                        IMPORTED.rows(),
                        null));
    }

    private static String golden() throws IOException {
        var name = "/events/before/measures.DocumentImported.v1.json";
        try (var file = OldImportsTests.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
