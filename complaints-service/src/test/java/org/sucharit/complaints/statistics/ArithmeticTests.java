package org.sucharit.complaints.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.complaints.complaint.Category;
import org.sucharit.complaints.complaint.Channel;
import org.sucharit.complaints.statistics.FiguresEvent.FiguresBegun;
import org.sucharit.complaints.statistics.FiguresEvent.HalfYearClosed;
import org.sucharit.complaints.statistics.FiguresEvent.MonthClosed;
import org.sucharit.complaints.statistics.FiguresView.Period;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.FiscalYear;

/**
 * Whoever adds and subtracts whatever is published, of any agencies, provinces and periods, finds no number that would
 * have been left out. Two years of a small nation, as chance has it, are counted and shown as the service does it.
 */
class ArithmeticTests {

    private static final List<FiscalYear> YEARS = List.of(new FiscalYear(2570), new FiscalYear(2571));
    private static final List<HalfYear> HALVES = YEARS.stream()
            .flatMap(year -> Stream.of(new HalfYear(year, 1), new HalfYear(year, 2)))
            .toList();
    private static final YearMonth FIRST = HALVES.getFirst().first();
    private static final YearMonth LAST = HALVES.getLast().last();
    private static final int NATIONS = 15;
    private static final int AGENCIES = 5;

    /** How many differences were looked at: were nothing published, nothing would be found. */
    private int differences;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void no_sum_and_no_difference_tells_what_was_left_out(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < NATIONS; i++) check(published(random), random);
        assertThat(differences).isGreaterThan(300);
    }

    @Test
    void what_was_left_out_would_be_found() {
        var six = Map.of("BRIBERY", 6);
        var seven = Map.of("BRIBERY", 7);
        assertThat(isTold(minus(seven, six))).isFalse();
        assertThat(isTold(minus(six, seven))).isFalse();
        assertThat(isTold(minus(six, six))).isTrue();
    }

    /** What is shown of everybody: views of both years, the nation's first. */
    private record Published(List<List<FiguresView>> views) {

        /** Received by one aspect, where it is shown. */
        @Nullable
        Map<String, Integer> cells(int owner, int half, Aspect aspect) {
            var shown = views.get(owner).get(half / 2).halfYears().get(half % 2).breakdowns();
            return shown == null ? null : shown.get(aspect);
        }
    }

    private static Published published(Random random) {
        var ofNation = new ArrayList<CountedCase>();
        var events = new ArrayList<List<FiguresEvent>>();
        Map<HalfYear, Map<Aspect, Breakdown>> parts = new HashMap<>();
        int agencies = 1 + random.nextInt(AGENCIES);
        for (int agency = 0; agency < agencies; agency++) {
            var own = new ArrayList<CountedCase>();
            for (var half : HALVES) file(half, random, own, ofNation);
            events.add(closed(FiguresId.of(new AgencyId("a-" + agency)), new Count(own), Map.of(), parts));
        }
        events.addFirst(closed(FiguresId.NATION, new Count(ofNation), parts, new HashMap<>()));
        return new Published(events.stream().map(ArithmeticTests::views).toList());
    }

    private static List<FiguresView> views(List<FiguresEvent> events) {
        var figures = PublishedFigures.of(events);
        var agency = events.getFirst().figuresId().agency().orElse(null);
        return YEARS.stream()
                .map(year -> FiguresView.of(agency, year, null, figures))
                .toList();
    }

    /** Some cells are large, some small, many empty; a few cases are kept from the agency, some of them for a while. */
    private static void file(HalfYear half, Random random, List<CountedCase> own, List<CountedCase> ofNation) {
        int kinds = 1 + random.nextInt(3);
        for (int kind = 0; kind < kinds; kind++) {
            var category = Category.values()[random.nextInt(3)];
            int many = random.nextInt(3) == 0 ? random.nextInt(5) : 5 + random.nextInt(12);
            var channel = Channel.values()[random.nextInt(2)];
            for (int i = 0; i < many; i++) {
                var filed = half.first().plusMonths(random.nextInt(6)).atDay(1 + random.nextInt(28));
                var heard = random.nextInt(4) == 0 ? null : filed.plusDays(random.nextInt(30));
                var over = random.nextBoolean() ? List.of(filed.plusDays(random.nextInt(200))) : List.<LocalDate>of();
                var one = new CountedCase(filed, category, channel, over, List.of(), filed.plusDays(15), heard);
                ofNation.add(one);
                if (random.nextInt(8) > 0) own.add(one);
                else if (random.nextBoolean()) own.add(since(filed.plusDays(random.nextInt(300)), one));
            }
        }
    }

    private static CountedCase since(LocalDate handedOn, CountedCase one) {
        return new CountedCase(
                handedOn,
                one.category(),
                one.channel(),
                one.finishedOn(),
                one.reopenedOn(),
                one.dueOn(),
                one.heardOn());
    }

    /** As {@link Closing} closes them. @param sums to which what is published is added, by half-year */
    private static List<FiguresEvent> closed(
            FiguresId id,
            Count count,
            Map<HalfYear, Map<Aspect, Breakdown>> parts,
            Map<HalfYear, Map<Aspect, Breakdown>> sums) {
        var events = new ArrayList<FiguresEvent>(List.of(new FiguresBegun(id, FIRST)));
        Totals before = null;
        for (var month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            before = count.month(month, before);
            events.add(new MonthClosed(id, month, before));
        }
        for (var half : HALVES) {
            var shown = Suppression.publishable(count.halfYear(half), parts.getOrDefault(half, Map.of()));
            events.add(new HalfYearClosed(id, half, shown));
            var sum = sums.computeIfAbsent(half, _ -> new EnumMap<>(Aspect.class));
            shown.forEach((aspect, table) -> sum.merge(aspect, table, Breakdown::plus));
        }
        return events;
    }

    private void check(Published published, Random random) {
        for (var views : published.views()) for (var view : views) checkPeriods(view);
        for (var aspect : Aspect.values()) {
            for (int half = 0; half < HALVES.size(); half++) checkParts(published, half, aspect);
            for (int i = 0; i < 20; i++) checkAcross(published, aspect, random);
        }
    }

    /** Months, quarters, half-years and the year: each is the sum of those in it, so that no difference is new. */
    private static void checkPeriods(FiguresView view) {
        var year = Objects.requireNonNull(view.year());
        for (var longer : Stream.of(view.quarters(), view.halfYears(), List.of(year))
                .flatMap(List::stream)
                .toList()) {
            var months = view.months().stream()
                    .filter(month ->
                            !month.from().isBefore(longer.from()) && !month.to().isAfter(longer.to()))
                    .toList();
            assertThat(longer.received())
                    .isEqualTo(months.stream().mapToInt(Period::received).sum());
            assertThat(longer.finished())
                    .isEqualTo(months.stream().mapToInt(Period::finished).sum());
            assertThat(longer.inProgress()).isEqualTo(months.getLast().inProgress());
        }
        assertThat(Stream.concat(view.months().stream(), view.quarters().stream())
                        .map(Period::breakdowns))
                .containsOnlyNulls();
        var both = view.halfYears().stream()
                .map(half -> Objects.requireNonNull(half.breakdowns()))
                .toList();
        Objects.requireNonNull(year.breakdowns()).forEach((aspect, cells) -> assertThat(cells)
                .isEqualTo(plus(cells(both.getFirst(), aspect), cells(both.getLast(), aspect))));
    }

    private static Map<String, Integer> cells(Map<Aspect, Map<String, Integer>> tables, Aspect aspect) {
        return Objects.requireNonNull(tables.get(aspect));
    }

    /** The nation less any of its agencies: a province is some of them. */
    private void checkParts(Published published, int half, Aspect aspect) {
        var nation = published.cells(0, half, aspect);
        int agencies = published.views().size() - 1;
        for (int some = 0; some < 1 << agencies; some++) {
            var chosen = some;
            var parts = IntStream.rangeClosed(1, agencies)
                    .filter(agency -> (chosen >> agency - 1 & 1) == 1)
                    .mapToObj(agency -> published.cells(agency, half, aspect))
                    .toList();
            if (parts.contains(null)) continue;
            var sum = parts.stream().reduce(Map.of(), ArithmeticTests::plus);
            tell(sum);
            if (nation != null) tell(minus(nation, sum));
        }
    }

    /** Several half-years at once, in each of them less other agencies. */
    private void checkAcross(Published published, Aspect aspect, Random random) {
        Map<String, Integer> rest = Map.of();
        for (int half = 0; half < HALVES.size(); half++) {
            var nation = published.cells(0, half, aspect);
            if (nation == null || random.nextBoolean()) continue;
            rest = plus(rest, nation);
            for (int agency = 1; agency < published.views().size(); agency++) {
                var part = published.cells(agency, half, aspect);
                if (part != null && random.nextBoolean()) rest = minus(rest, part);
            }
        }
        tell(rest);
    }

    private void tell(Map<String, Integer> cells) {
        differences++;
        assertThat(isTold(cells)).as(cells.toString()).isTrue();
    }

    private static boolean isTold(Map<String, Integer> cells) {
        return cells.values().stream().allMatch(cell -> cell == 0 || cell >= Breakdown.LEAST);
    }

    private static Map<String, Integer> plus(Map<String, Integer> cells, Map<String, Integer> more) {
        var sum = new HashMap<>(cells);
        more.forEach((cell, number) -> sum.merge(cell, number, Integer::sum));
        return sum;
    }

    private static Map<String, Integer> minus(Map<String, Integer> cells, Map<String, Integer> less) {
        var rest = new HashMap<>(cells);
        less.forEach((cell, number) -> rest.merge(cell, -number, Integer::sum));
        return rest;
    }
}
