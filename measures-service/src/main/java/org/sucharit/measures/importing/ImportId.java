package org.sucharit.measures.importing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one uploaded document and what was understood of it. */
public record ImportId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
