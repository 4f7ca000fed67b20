package org.sucharit.complaints.sealing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;

/**
 * Something a complainant wrote or is, in clear. The only type that holds it; it shows itself to nobody by accident: it
 * can be read from JSON, and is written to JSON as nothing.
 */
public final class Secret {

    private final String text;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Secret(String text) {
        this.text = Objects.requireNonNull(text);
    }

    /** The text itself: only for sealing it, and for showing it to whoever may read it. */
    public String reveal() {
        return text;
    }

    @JsonIgnore
    public boolean isBlank() {
        return text.isBlank();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.text.equals(text);
    }

    @Override
    public int hashCode() {
        return 1; // says nothing about the text
    }

    @Override
    public String toString() {
        return "•••";
    }
}
