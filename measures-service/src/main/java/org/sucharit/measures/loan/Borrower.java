package org.sucharit.measures.loan;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who borrows. Name, organisation and phone are personal data: only the agency's own staff see them.
 *
 * @param unit of staff: the registry's name where it is known there, else as written
 * @param organisation of an outsider
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Borrower(
        Kind kind,
        String name,
        @Nullable String unit,
        @Nullable String organisation,
        @Nullable String phone) {

    public enum Kind {
        STAFF,
        OUTSIDER
    }
}
