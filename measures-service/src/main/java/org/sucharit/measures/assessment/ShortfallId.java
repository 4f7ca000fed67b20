package org.sucharit.measures.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a shortfall, and of its stream of events. */
public record ShortfallId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ShortfallId {}

    /** @throws IllegalArgumentException when the text is no UUID */
    public static ShortfallId of(String text) {
        return new ShortfallId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
