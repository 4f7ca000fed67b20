package org.sucharit.kit.journal;

import com.fasterxml.jackson.annotation.JsonValue;

public record JournalId(@JsonValue String value) {
    @Override
    public String toString() {
        return value;
    }
}
