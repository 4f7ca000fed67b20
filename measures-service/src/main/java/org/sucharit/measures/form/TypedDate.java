package org.sucharit.measures.form;

import java.time.LocalDate;
import java.util.Optional;
import org.sucharit.kernel.time.ThaiDates;

/** A day as people type it: {@code 15/3/2566}, {@code ๑๕ มี.ค. ๖๖}, {@code 2023-03-15}. */
public final class TypedDate {

    private TypedDate() {}

    /** @return empty unless just one day was typed */
    public static Optional<LocalDate> read(String typed) {
        var found = ThaiDates.in(typed.strip());
        return found.size() == 1 ? Optional.of(found.getFirst().date()) : Optional.empty();
    }
}
