package org.sucharit.kernel.time;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.text.Folded;

/** Joins the moments of one text into periods. */
final class PeriodReader {

    private static final String WORDS =
            "(?:เริ่มต้น|เริ่ม|ดำเนินการ|ดำเนินงาน|แล้วเสร็จ|เสร็จสิ้น|สิ้นสุด|ระหว่าง|ตั้งแต่|จนกระทั่ง|จนถึง|จน|กำหนดการ|กำหนด|ระยะเวลา|ช่วงเวลา|ช่วง"
                    + "|ห้วงเวลา|ห้วง|เวลา|วันที่|ภายใน|ประจำ|เดือน|ตลอด|ภาย|สิ้น|ก่อน|ไม่เกิน|ปีงบประมาณ|งบประมาณ|ปี|พ\\.?ศ\\.?|ถึง|ใน|ของ|ณ|ให้|ที่|เป็นต้นไป|เป็นต้น|การ|และ|รอบ|ประมาณ|ต่อเนื่อง|to|from)";
    private static final Pattern FILLING = Pattern.compile("(?:" + WORDS + "|[\\s\\p{Punct}…•·])*");
    private static final Pattern JOINING = Pattern.compile("(?:" + WORDS + "|[ \\-~,:.()'])*");
    private static final Pattern RANGE_SIGN = Pattern.compile("-|~|ถึง|แล้วเสร็จ|เสร็จสิ้น|สิ้นสุด|จน|to");
    private static final Pattern DEADLINE = Pattern.compile(
            "(?:ภายใน|ก่อน|ไม่เกิน|แล้วเสร็จ|เสร็จสิ้น|สิ้นสุด|กำหนดส่ง|ไม่ช้ากว่า|อย่างช้า|by)(?:ภายใน|ใน|เดือน|วันที่|สิ้น|วัน|ไม่เกิน|ณ|[ :,])*$|สิ้นเดือน$");
    private static final Pattern OPENING =
            Pattern.compile("(?:เริ่ม|ตั้งแต่|นับแต่|นับจาก)(?:ดำเนินการ|ต้น|เดือน|วันที่|ใน|[ :])*$");
    private static final Pattern BARE_YEAR = Pattern.compile("[^\\d]{0,3}(2[45]\\d\\d|20\\d\\d)[^\\d]{0,3}");

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
        this.context = yearNamed(context);
    }

    /** The fiscal year that the text itself names says more than the one it stands in. */
    private @Nullable FiscalYear yearNamed(@Nullable FiscalYear given) {
        return moments.stream()
                .filter(moment -> moment.kind() == Moment.Kind.YEAR && moment.year() != null && moment.last() == 0)
                .map(Moment::year)
                .filter(year -> year != null && FiscalYear.isValid(year))
                .map(FiscalYear::new)
                .findFirst()
                .orElse(given);
    }

    List<Found> all() {
        List<Found> result = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            Moment next = i + 1 < moments.size() ? moments.get(i + 1) : null;
            Found range = next == null ? null : range(moment, next);
            if (range != null) i++;
            Found found = range != null ? range : single(moment);
            if (found != null) result.add(found);
        }
        return result;
    }

    private @Nullable Found range(Moment one, Moment other) {
        String gap = text.substring(one.end(), other.start());
        boolean joined =
                JOINING.matcher(gap).matches() && RANGE_SIGN.matcher(gap).find();
        if (!joined || one.isOnCalendar() != other.isOnCalendar()) return null;
        DateRange from = one.days(context);
        DateRange to = other.days(context);
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
        return moment.year() == null ? null : new FiscalYear(moment.year());
    }

    private @Nullable Found single(Moment moment) {
        DateRange days = moment.days(context);
        if (days == null) return null;
        String before = text.substring(0, moment.start());
        if (DEADLINE.matcher(before).find()) return new Found(days, moment, moment, true);
        boolean open = OPENING.matcher(before).find() || text.startsWith("เป็นต้นไป", moment.end());
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
        List<Found> periods = all();
        if (periods.isEmpty()) return bareYear();
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

    private int byPrecision(Moment.Kind one, Moment.Kind other) {
        return Integer.compare(precision(one), precision(other));
    }

    private static int precision(Moment.Kind kind) {
        return kind == Moment.Kind.DAY ? Moment.Kind.MONTH.ordinal() : kind.ordinal();
    }

    private static DateRange alone(Found found) {
        boolean onlyEnd = found.deadline() && found.first().kind() != Moment.Kind.YEAR;
        return onlyEnd ? new DateRange(null, found.days().to()) : found.days();
    }

    private static DateRange span(List<Found> periods) {
        java.time.LocalDate from = null;
        java.time.LocalDate to = null;
        for (Found found : periods) {
            DateRange days = found.days();
            if (days.from() != null
                    && !found.deadline()
                    && (from == null || days.from().isBefore(from))) from = days.from();
            if (days.to() != null && (to == null || days.to().isAfter(to))) to = days.to();
        }
        return new DateRange(from, to);
    }

    private @Nullable DateRange bareYear() {
        var match = BARE_YEAR.matcher(text);
        if (!match.matches()) return null;
        int year = Moments.buddhist(match.group(1), 0);
        return FiscalYear.isValid(year) ? new FiscalYear(year).days() : null;
    }

    /** Whether nothing is left of the text but words that belong to a period. */
    boolean saysOnlyThis() {
        if (moments.isEmpty()) return bareYear() != null;
        return FILLING.matcher(rest()).matches();
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

    Folded folded() {
        return folded;
    }

    @Nullable
    FiscalYear context() {
        return context;
    }
}
