package org.sucharit.kernel.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days in a row, both ends included. */
public record Days(LocalDate first, LocalDate last) {

    /** @throws IllegalArgumentException when they end before they start */
    public Days {
        if (first.isAfter(last)) throw new IllegalArgumentException("ends before it starts");
    }

    public static Days of(FiscalYear year) {
        return new Days(year.firstDay(), year.lastDay());
    }

    /**
     * The days from one to the other as far as that makes sense, else the whole year.
     *
     * @param from null for the year's first day
     * @param to null for the year's last day
     */
    public static Days of(FiscalYear year, @Nullable LocalDate from, @Nullable LocalDate to) {
        var first = from == null ? year.firstDay() : from;
        var last = to == null ? year.lastDay() : to;
        return first.isAfter(last) ? of(year) : new Days(first, last);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
