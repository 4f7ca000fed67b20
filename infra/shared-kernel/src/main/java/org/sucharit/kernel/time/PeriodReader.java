package org.sucharit.kernel.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.text.Folded;

/** Joins the moments of one text into periods. */
final class PeriodReader {

    /** A period still in positions of the folded text. */
    record Found(DateRange days, Moment first, Moment last, boolean deadline) {}

    private final Folded folded;
    private final String text;
    private final List<Moment> moments;
    private final @Nullable FiscalYear context;

    PeriodReader(String original, @Nullable FiscalYear context) {
        this.folded = Folded.of(original);
        this.text = folded.text();
        this.moments = Moments.in(text);
        this.context = context;
    }

    List<Found> all() {
        return all(context);
    }

    private List<Found> all(@Nullable FiscalYear year) {
        List<Found> result = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            Moment next = i + 1 < moments.size() ? moments.get(i + 1) : null;
            Found range = next == null ? null : range(moment, next, year);
            if (range != null) i++;
            Found found = range != null ? range : single(moment, year);
            if (found != null) result.add(found);
        }
        return result;
    }

    private @Nullable Found range(Moment one, Moment other, @Nullable FiscalYear year) {
        String gap = text.substring(one.end(), other.start());
        boolean joined = PeriodWords.JOINING.matcher(gap).matches()
                && PeriodWords.RANGE_SIGN.matcher(gap).find();
        if (!joined || one.isOnCalendar() != other.isOnCalendar()) return null;
        DateRange from = one.days(year);
        DateRange to = other.days(year);
        if (one.year() == null && other.year() != null && to != null && to.to() != null) {
            from = one.isOnCalendar() ? one.notAfter(to.to()).days(null) : one.days(yearOf(other));
        }
        if (one.year() != null && other.year() == null && from != null && from.from() != null) {
            to = other.isOnCalendar() ? other.notBefore(from.from()).days(null) : other.days(yearOf(one));
        }
        if (from == null || to == null) return null;
        return new Found(new DateRange(from.from(), to.to()), one, other, false);
    }

    private static @Nullable FiscalYear yearOf(Moment moment) {
        return moment.year() == null ? null : valid(moment.year());
    }

    private @Nullable Found single(Moment moment, @Nullable FiscalYear year) {
        DateRange days = moment.days(year);
        if (days == null) return null;
        String before = text.substring(Math.max(0, moment.start() - PeriodWords.REACH), moment.start());
        if (PeriodWords.DEADLINE.matcher(before).find()) return new Found(days, moment, moment, true);
        boolean open = PeriodWords.OPENING.matcher(before).find() || text.startsWith("เป็นต้นไป", moment.end());
        if (open && moment.isOnCalendar()) days = new DateRange(days.from(), null);
        return new Found(days, moment, moment, false);
    }

    FoundPeriod inOriginal(Found found) {
        return new FoundPeriod(
                found.days(),
                folded.startOf(found.first().start()),
                folded.endOf(found.last().end()));
    }

    /** The whole text as one period: the most precise things it says, from the first to the last. */
    @Nullable
    DateRange whole() {
        List<Found> periods = all(yearNamed());
        if (periods.isEmpty()) return bareYears();
        Moment.Kind finest = periods.stream()
                .map(found -> found.first().kind())
                .min(this::byPrecision)
                .orElseThrow();
        List<Found> precise = periods.stream()
                .filter(found -> byPrecision(found.first().kind(), finest) == 0)
                .toList();
        if (precise.size() == 1) return alone(precise.getFirst());
        return span(precise);
    }

    /** The fiscal year that the text itself names says more than the one it stands in. */
    private @Nullable FiscalYear yearNamed() {
        return moments.stream()
                .filter(moment -> moment.kind() == Moment.Kind.YEAR && moment.year() != null && moment.last() == 0)
                .map(Moment::year)
                .filter(year -> year != null && FiscalYear.isValid(year))
                .map(FiscalYear::new)
                .findFirst()
                .orElse(context);
    }

    private int byPrecision(Moment.Kind one, Moment.Kind other) {
        return Integer.compare(precision(one), precision(other));
    }

    private static int precision(Moment.Kind kind) {
        return switch (kind) {
            case DAY, MONTH -> 0;
            case QUARTER -> 1;
            case HALF -> 2;
            case YEAR -> 3;
        };
    }

    private static DateRange alone(Found found) {
        boolean onlyEnd = found.deadline() && found.first().kind() != Moment.Kind.YEAR;
        return onlyEnd ? new DateRange(null, found.days().to()) : found.days();
    }

    private static DateRange span(List<Found> periods) {
        LocalDate from = null;
        LocalDate to = null;
        for (Found found : periods) {
            DateRange days = found.days();
            if (days.from() != null
                    && !found.deadline()
                    && (from == null || days.from().isBefore(from))) from = days.from();
            if (days.to() != null && (to == null || days.to().isAfter(to))) to = days.to();
        }
        return new DateRange(from, to);
    }

    private @Nullable DateRange bareYears() {
        Matcher match = PeriodWords.BARE_YEARS.matcher(text);
        if (!match.matches()) return null;
        FiscalYear first = valid(MomentReading.buddhist(match.group(1)));
        FiscalYear last = match.group(2) == null ? first : valid(MomentReading.buddhist(match.group(2)));
        return first == null || last == null ? null : new DateRange(first.firstDay(), last.lastDay());
    }

    private static @Nullable FiscalYear valid(int year) {
        return FiscalYear.isValid(year) ? new FiscalYear(year) : null;
    }

    /** Whether nothing is left of the text but words that belong to a period. */
    boolean saysOnlyThis() {
        if (moments.isEmpty()) return bareYears() != null;
        return PeriodWords.FILLING.matcher(rest()).matches();
    }

    /** The folded text without its moments. */
    String rest() {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (Moment moment : moments) {
            rest.append(text, from, moment.start()).append('\n');
            from = moment.end();
        }
        return rest.append(text, from, text.length()).toString();
    }

    List<Moment> moments() {
        return moments;
    }
}
