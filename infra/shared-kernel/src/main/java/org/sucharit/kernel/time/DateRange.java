package org.sucharit.kernel.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days as a document gives them, not as they should be: it may be reversed.
 *
 * @param from first day; null when only an end is written ("ภายใน 30 กันยายน 2566")
 * @param to last day, inclusive; null when only a beginning is written ("… เป็นต้นไป")
 */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    public DateRange {
        if (from == null && to == null) throw new IllegalArgumentException("a range has a beginning or an end");
    }

    /** Whether it begins after it ends. */
    public boolean isReversed() {
        return from != null && to != null && from.isAfter(to);
    }

    /** Whether the day lies in the range; a missing end is open. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether all that is known of this range lies in the other. */
    public boolean isWithin(DateRange other) {
        return (from == null || other.contains(from)) && (to == null || other.contains(to));
    }
}
