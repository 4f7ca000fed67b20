package org.sucharit.measures.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.Step;
import org.sucharit.kernel.time.DateRange;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ThaiPeriods;

/** The steps of a measure: the entries of the list in its cell, or one for each of its rows. */
final class StepReading {

    private StepReading() {}

    static List<Step> read(Entry entry, FiscalYear year) {
        List<Step> steps = new ArrayList<>();
        for (String[] row : entry.pairs(Field.STEPS, Field.PERIOD)) {
            LocalDate due = entry.hasSeveralRows() ? lastDay(row[1], year) : null;
            for (String text : Listing.of(row[0]).texts()) steps.add(step(text, due, year));
        }
        return steps;
    }

    static Step step(String text, @Nullable LocalDate otherwise, FiscalYear year) {
        LocalDate due = When.deadline(text, year);
        return new Step(Remark.withoutOfStep(text), due == null ? otherwise : due);
    }

    private static @Nullable LocalDate lastDay(String period, FiscalYear year) {
        if (period.isEmpty()) return null;
        Optional<DateRange> days = ThaiPeriods.parse(period, year);
        return days.map(DateRange::to).orElse(null);
    }
}
