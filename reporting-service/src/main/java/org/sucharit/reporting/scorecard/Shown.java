package org.sucharit.reporting.scorecard;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.Themes;
import org.sucharit.kernel.ruleset.RatedItem;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.reporting.scorecard.Scorecard.Agencies;
import org.sucharit.reporting.scorecard.Scorecard.Complaints;
import org.sucharit.reporting.scorecard.Scorecard.Disclosures;
import org.sucharit.reporting.scorecard.Scorecard.Evidence;
import org.sucharit.reporting.scorecard.Scorecard.FollowUps;
import org.sucharit.reporting.scorecard.Scorecard.Freshness;
import org.sucharit.reporting.scorecard.Scorecard.IndicatorMoved;
import org.sucharit.reporting.scorecard.Scorecard.Measures;
import org.sucharit.reporting.scorecard.Scorecard.Month;
import org.sucharit.reporting.scorecard.Scorecard.Moved;
import org.sucharit.reporting.scorecard.Scorecard.Scope;
import org.sucharit.reporting.scorecard.Scorecard.Theme;
import org.sucharit.reporting.scorecard.Scorecard.TopicMoved;

/** Makes a scorecard of sums. */
record Shown(Scope scope, int fiscalYear, long registered, Tally tally) {

    /** As the assessment wants it written where there are none. */
    private static final String NONE = "ไม่มี";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    /** @param rules of the year, where there are any */
    Scorecard at(Instant asOf, Instant completeUntil, Optional<RuleSet> rules) {
        return new Scorecard(
                scope,
                fiscalYear,
                asOf,
                completeUntil,
                new Agencies(registered, tally.agencies()),
                measures(),
                followUps(),
                evidence(),
                disclosures(),
                assessment(rules),
                themes(),
                complaints(),
                new Freshness(tally.latest(), tally.earliest()));
    }

    /** Per cent, two decimals; null of nothing. */
    static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), DECIMALS, HALF_UP);
    }

    Measures measures() {
        var work = tally.work();
        return new Measures(
                work.planned() + work.inProgress() + work.completed(),
                work.drafted(),
                work.planned(),
                work.inProgress(),
                work.completed(),
                work.overdue(),
                work.cancelled(),
                work.replaced());
    }

    private FollowUps followUps() {
        var work = tally.work();
        return new FollowUps(work.active(), work.promising(), work.kept(), share(work.kept(), work.promising()));
    }

    private Evidence evidence() {
        var work = tally.work();
        return new Evidence(work.actions(), work.proven(), share(work.proven(), work.actions()));
    }

    private @Nullable Disclosures disclosures() {
        var all = tally.disclosed();
        if (all.agencies() == 0) return null;
        return new Disclosures(all.agencies(), all.items(), all.ready(), share(all.ready(), all.items()));
    }

    private Scorecard.@Nullable Assessment assessment(Optional<RuleSet> rules) {
        var all = tally.assessed();
        if (all.nothing()) return null;
        return new Scorecard.Assessment(
                all.total().count(),
                all.total().shown(),
                scope.kind() == Scorecard.Kind.AGENCY
                        ? all.grades().keySet().stream().findFirst().orElse(null)
                        : null,
                all.grades(),
                means(all.instruments()),
                means(all.indicators()),
                all.totals().shown(),
                all.indicatorMoves().entrySet().stream()
                        .flatMap(one -> shown(one.getValue()).map(moved -> new IndicatorMoved(one.getKey(), moved)))
                        .toList(),
                all.topics().entrySet().stream()
                        .flatMap(one -> shown(one.getValue())
                                .map(moved -> new TopicMoved(one.getKey(), title(rules, one.getKey()), moved)))
                        .toList());
    }

    private static Stream<Moved> shown(Moves moves) {
        return Stream.ofNullable(moves.shown());
    }

    private static @Nullable String title(Optional<RuleSet> rules, String topic) {
        return rules.flatMap(known -> known.itemOn(topic))
                .map(RatedItem::titleTh)
                .orElse(null);
    }

    private static <K extends Comparable<K>> Map<K, BigDecimal> means(Map<K, Mean> means) {
        var shown = new TreeMap<K, BigDecimal>();
        means.forEach((key, mean) -> {
            var value = mean.shown();
            if (value != null) shown.put(key, value);
        });
        return shown;
    }

    /** In the order in which themes are shown everywhere. */
    private List<Theme> themes() {
        return Themes.all().stream()
                .filter(theme -> tally.themes().containsKey(theme.code()))
                .map(theme -> theme(theme, Objects.requireNonNull(tally.themes().get(theme.code()))))
                .toList();
    }

    private static Theme theme(Themes.Theme theme, ThemeWork work) {
        return new Theme(
                theme.code(),
                theme.labelTh(),
                theme.labelEn(),
                work.agencies(),
                work.measures(),
                work.completed(),
                work.answered().shown());
    }

    private @Nullable Complaints complaints() {
        if (tally.complaints().isEmpty()) return null;
        var months = tally.complaints().entrySet().stream()
                .map(one -> month(one.getKey(), one.getValue()))
                .toList();
        return new Complaints(
                months.stream().mapToLong(Month::received).sum(),
                months.stream().mapToLong(Month::finished).sum(),
                months.stream().allMatch(month -> month.note() != null) ? NONE : null,
                months);
    }

    private static Month month(String month, MonthSum sum) {
        boolean none = sum.received() == 0 && sum.finished() == 0 && sum.inProgress() == 0;
        return new Month(
                month,
                sum.agencies(),
                sum.entered(),
                sum.received(),
                sum.finished(),
                sum.inProgress(),
                none ? NONE : null);
    }
}
