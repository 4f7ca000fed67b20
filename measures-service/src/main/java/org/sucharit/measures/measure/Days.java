package org.sucharit.measures.measure;

import java.time.LocalDate;
import org.sucharit.kernel.time.FiscalYear;

/** Days in a row, both ends included. */
public record Days(LocalDate first, LocalDate last) {

    public Days {
        if (first.isAfter(last)) throw new IllegalArgumentException("ends before it starts");
    }

    static Days of(FiscalYear year) {
        return new Days(year.firstDay(), year.lastDay());
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
