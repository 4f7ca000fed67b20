package org.sucharit.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.journal.JournalEvent;
import org.sucharit.kit.journal.JournalEvent.JournalOpened;
import org.sucharit.kit.journal.JournalEvent.LineWritten;
import org.sucharit.kit.journal.JournalId;

class EventTypesTests {

    final EventTypes types = EventTypes.of("kit", JournalEvent.class);
    final EventSerializer serializer = EventSerializer.of(types);

    sealed interface Nested {
        sealed interface Inner extends Nested {}

        record Deep() implements Inner {}

        record Flat() implements Nested {}
    }

    sealed interface Twin {
        record JournalOpened() implements Twin {}
    }

    @Test
    void names_are_pinned() {
        assertThat(types.names()).containsExactly("kit.JournalOpened", "kit.LineWritten");
        assertThat(types.nameOf(LineWritten.class)).isEqualTo("kit.LineWritten");
        assertThat(types.revisionOf(JournalOpened.class)).isEqualTo("1");
        assertThat(types.revisionOf(LineWritten.class)).isEqualTo("2");
        assertThat(types.classOf("kit.LineWritten", "2")).isEqualTo(LineWritten.class);
    }

    @Test
    void interfaces_within_interfaces_are_followed() {
        assertThat(EventTypes.of("x", Nested.class).names()).containsExactly("x.Deep", "x.Flat");
    }

    @Test
    void what_can_not_be_named_clearly_is_refused() {
        assertThatThrownBy(() -> EventTypes.of("x", JournalEvent.class, Twin.class))
                .hasMessageContaining("JournalOpened");
        assertThatThrownBy(() -> EventTypes.of("x", Runnable.class)).hasMessageContaining("Runnable");
    }

    @Test
    void an_event_is_stored_under_its_name_as_readable_json() {
        var stored = serializer.serialize(new JournalOpened(new JournalId("a"), "t", LocalDate.EPOCH), String.class);
        assertThat(stored.getType().getName()).isEqualTo("kit.JournalOpened");
        assertThat(stored.getData()).isEqualTo("{\"id\":\"a\",\"title\":\"t\",\"on\":\"1970-01-01\"}");
        assertThat(serializer
                        .serialize(new JournalOpened(new JournalId("a"), "t", null), String.class)
                        .getData())
                .isEqualTo("{\"id\":\"a\",\"title\":\"t\"}");
    }

    @Test
    void a_field_that_nobody_reads_any_more_is_noticed() {
        var stored = new SimpleSerializedObject<>(
                "{\"id\":\"a\",\"text\":\"t\",\"colour\":\"red\"}",
                String.class,
                new SimpleSerializedType("kit.LineWritten", "2"));
        assertThatThrownBy(() -> serializer.deserialize(stored))
                .hasCauseInstanceOf(UnrecognizedPropertyException.class);
    }
}
