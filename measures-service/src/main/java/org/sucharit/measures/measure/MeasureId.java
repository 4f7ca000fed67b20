package org.sucharit.measures.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a measure, and of its stream of events. */
public record MeasureId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MeasureId {}

    /** @throws IllegalArgumentException when the text is no UUID */
    public static MeasureId of(String text) {
        return new MeasureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
