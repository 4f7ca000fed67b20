package org.sucharit.reporting.scorecard;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.reporting.history.State;

/**
 * A year's scores beside those of earlier years, each read by the rules of its own year: items by what they are about,
 * never by number; a sub-indicator only where both years give its code the same name.
 */
final class Comparison {

    private final AgencyYear year;
    private final Rules rules;

    /** The rules of a fiscal year for the agency, where there are any. */
    interface Rules {
        Optional<RuleSet> of(AgencyYear agency, int fiscalYear);
    }

    Comparison(AgencyYear year, Rules rules) {
        this.year = year;
        this.rules = rules;
    }

    /** What the year scored, and how that moved since the year before. */
    Assessed assessed() {
        var now = year.assessment();
        if (now == null) return Assessed.NONE;
        var before = year.assessments().get(year.fiscalYear() - 1);
        return new Assessed(
                now.total() == null ? Mean.NONE : Mean.of(now.total()),
                now.total() == null || now.grade() == null ? Map.of() : Map.of(now.grade(), 1L),
                means(now.instruments()),
                means(now.indicators()),
                moves(before == null ? null : before.total(), now.total()),
                before == null ? Map.of() : indicatorMoves(before, now),
                before == null ? Map.of() : topics(before, now));
    }

    /** How what a measure of this year answers scored in the year it names and in this one. */
    Moves answered(Answered answer) {
        var before = year.assessments().get(answer.fiscalYear());
        var now = year.assessment();
        if (before == null || now == null || answer.fiscalYear() >= year.fiscalYear()) return Moves.NONE;
        if (answer.indicator() != null)
            return moves(
                    before.indicators().get(answer.indicator()),
                    now.indicators().get(answer.indicator()));
        if (answer.subIndicator() != null) return subIndicator(answer.subIndicator(), before, now);
        return item(Objects.requireNonNull(answer.item()), before, now);
    }

    private static <K extends Comparable<K>> Map<K, Mean> means(Map<K, BigDecimal> scores) {
        var means = new TreeMap<K, Mean>();
        scores.forEach((key, score) -> means.put(key, Mean.of(score)));
        return means;
    }

    private static Moves moves(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        return before == null || after == null ? Moves.NONE : Moves.of(before, after);
    }

    private static Map<Integer, Moves> indicatorMoves(State.Assessment before, State.Assessment now) {
        var moves = new TreeMap<Integer, Moves>();
        now.indicators().forEach((number, score) -> {
            var was = before.indicators().get(number);
            if (was != null) moves.put(number, Moves.of(was, score));
        });
        return moves;
    }

    private Map<String, Moves> topics(State.Assessment before, State.Assessment now) {
        var moves = new TreeMap<String, Moves>();
        before.items().forEach((code, was) -> topic(before.fiscalYear(), code).ifPresent(topic -> {
            var is = itemOn(topic, now);
            if (is != null) moves.put(topic, Moves.of(was, is));
        }));
        return moves;
    }

    private Moves subIndicator(String code, State.Assessment before, State.Assessment now) {
        var name = nameOf(before.fiscalYear(), code);
        return name.isPresent() && name.equals(nameOf(now.fiscalYear(), code))
                ? moves(before.subIndicators().get(code), now.subIndicators().get(code))
                : Moves.NONE;
    }

    private Moves item(String code, State.Assessment before, State.Assessment now) {
        return topic(before.fiscalYear(), code)
                .map(topic -> moves(before.items().get(code), itemOn(topic, now)))
                .orElse(Moves.NONE);
    }

    private @Nullable BigDecimal itemOn(String topic, State.Assessment assessment) {
        return rulesOf(assessment.fiscalYear())
                .flatMap(known -> known.itemOn(topic))
                .map(item -> assessment.items().get(item.code()))
                .orElse(null);
    }

    private Optional<String> topic(int fiscalYear, String code) {
        return rulesOf(fiscalYear).flatMap(known -> known.item(code)).map(item -> item.topic());
    }

    private Optional<String> nameOf(int fiscalYear, String code) {
        return rulesOf(fiscalYear)
                .flatMap(known -> known.subIndicator(code))
                .flatMap(part -> Optional.ofNullable(part.nameTh()));
    }

    private Optional<RuleSet> rulesOf(int fiscalYear) {
        return rules.of(year, fiscalYear);
    }
}
