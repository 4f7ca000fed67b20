package org.sucharit.kernel.ruleset;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a stage of the assessment is, all amendments applied.
 *
 * @param key of the stage, as in {@link CalendarKind}
 * @param from first day, in Bangkok
 * @param to last day; null when it is one day
 * @param notices the amendments that moved it, in order; empty when none did
 */
public record CalendarDate(
        String key,
        String titleTh,
        LocalDate from,
        @Nullable LocalDate to,
        List<String> notices,
        Basis basis) {

    public CalendarDate {
        notices = List.copyOf(notices);
    }

    public String source() {
        return basis.source();
    }

    public boolean verified() {
        return basis.verified();
    }

    public LocalDate lastDay() {
        return to == null ? from : to;
    }
}
