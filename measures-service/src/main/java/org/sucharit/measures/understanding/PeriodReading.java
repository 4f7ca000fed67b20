package org.sucharit.measures.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.DateRange;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.FoundDate;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.kernel.time.ThaiPeriods;

/** When a measure is carried out, from its period cells, its start and finish cells, or a calendar of ticks. */
final class PeriodReading {

    private static final Pattern DEADLINE = Pattern.compile("เสร็จ|กำหนดส่ง|สิ้นสุด");
    private static final Pattern BEFORE_DEADLINE = Pattern.compile("(?<=.)(?=ภายใน)");

    private PeriodReading() {}

    static @Nullable Period read(Entry entry, FiscalYear year) {
        Set<String> texts = new LinkedHashSet<>();
        for (String text : entry.texts(Field.PERIOD)) texts.add(Texts.oneLine(text));
        for (String[] ends : entry.pairs(Field.STARTS, Field.ENDS))
            if (!(ends[0] + ends[1]).isEmpty()) texts.add(startAndEnd(ends));
        Period period = null;
        for (String text : texts) period = joined(period, one(text, year, isDeadline(entry)));
        DateRange ticks = entry.calendar();
        if (ticks == null) return period;
        return joined(period, new Period(ticks.from(), ticks.to(), ThaiDates.formatShort(ticks)));
    }

    private static String startAndEnd(String[] ends) {
        if (ends[0].isEmpty()) return ends[1];
        return Texts.oneLine(ends[1].isEmpty() ? ends[0] : ends[0] + " - " + ends[1]);
    }

    /** Whether the heading asks for the end only. */
    private static boolean isDeadline(Entry entry) {
        return entry.columns()
                .first(Field.PERIOD)
                .filter(column ->
                        DEADLINE.matcher(ThaiText.fold(column.heading())).find())
                .isPresent();
    }

    private static Period one(String text, FiscalYear year, boolean deadline) {
        Optional<DateRange> days = ThaiPeriods.parse(deadline ? "ภายใน " + text : text, year);
        return new Period(
                days.map(DateRange::from).orElse(null), days.map(DateRange::to).orElse(null), text);
    }

    /** From the earlier beginning to the later end; every text stays. */
    private static Period joined(@Nullable Period one, Period other) {
        if (one == null) return other;
        var from = one.from() == null || other.from() != null && other.from().isBefore(one.from())
                ? other.from()
                : one.from();
        var to = one.to() == null || other.to() != null && other.to().isAfter(one.to()) ? other.to() : one.to();
        return new Period(from, to, one.text() + "; " + other.text());
    }

    /**
     * The last days that a cell of deadlines gives: one for each number of its list, each "ภายใน …", or each of several days;
     * empty when it is anything else. Line breaks mean nothing.
     */
    static List<LocalDate> deadlines(String text, FiscalYear year) {
        Listing list = Listing.of(text);
        List<String> entries = list.numbered() ? list.texts() : List.of(BEFORE_DEADLINE.split(text));
        if (entries.size() < 2) return days(text, year);
        List<LocalDate> days = new ArrayList<>();
        for (String entry : entries) {
            Optional<LocalDate> last = ThaiPeriods.parse(entry, year).map(DateRange::to);
            if (last.isEmpty() || !ColumnContent.isPeriod(entry)) return List.of();
            days.add(last.get());
        }
        return days;
    }

    private static List<LocalDate> days(String text, FiscalYear year) {
        boolean several = When.isOnlyDays(text) && ThaiPeriods.in(text, year).size() > 1;
        return several ? When.days(text, year).stream().map(FoundDate::date).toList() : List.of();
    }
}
