package org.sucharit.complaints.sealing;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import java.util.Objects;

/** Something a complainant wrote or is, in clear. The only type that holds it; it shows itself to nobody by accident. */
@JsonIgnoreType
public final class Secret {

    private final String text;

    public Secret(String text) {
        this.text = Objects.requireNonNull(text);
    }

    /** The text itself: only for sealing it, and for showing it to whoever may read it. */
    public String reveal() {
        return text;
    }

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
