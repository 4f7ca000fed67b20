package org.sucharit.complaints.filing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.sucharit.kernel.time.ThaiDates;

/** What day a free text means, to tell the writer. Nothing depends on it: any words about the time are an answer. */
final class Understood {

    private Understood() {}

    /** The one day in the text, written out; empty when there is none or more than one. */
    static Optional<String> day(String typed, Locale language) {
        return of(typed).map(day -> DateTimeFormatter.ofPattern("d MMMM y", language)
                .withChronology(
                        language.getLanguage().equals("en") ? IsoChronology.INSTANCE : ThaiBuddhistChronology.INSTANCE)
                .format(day));
    }

    private static Optional<LocalDate> of(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException e) {
            var found = ThaiDates.in(typed);
            return found.size() == 1 ? Optional.of(found.getFirst().date()) : Optional.empty();
        }
    }
}
