package org.sucharit.measures.loan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a property loan, and of its stream of events. */
public record LoanId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LoanId {}

    /** @throws IllegalArgumentException when the text is no UUID */
    public static LoanId of(String text) {
        return new LoanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
