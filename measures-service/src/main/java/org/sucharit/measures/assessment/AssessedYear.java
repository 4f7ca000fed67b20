package org.sucharit.measures.assessment;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.reported.ReportedAssessment.IndicatorScore;
import org.sucharit.kernel.ruleset.RatedItem;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.kernel.ruleset.Scores;

/**
 * A result in the light of its own year's rules.
 *
 * @param rules null where nobody knows them: then there is neither a total nor a topic
 */
public record AssessedYear(AssessmentFacts facts, @Nullable RuleSet rules) {

    /**
     * An indicator's place in the result.
     *
     * @param rank from 1, the best; equal scores share a rank
     * @param change to the year before; null where that has no score
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ranked(
            int rank,
            int indicator,
            @Nullable Instrument instrument,
            String nameTh,
            BigDecimal score,
            @Nullable BigDecimal change) {}

    /** The score of the item on a topic. */
    public record TopicScore(RatedItem item, BigDecimal score) {}

    public AssessmentResult result() {
        return facts.result();
    }

    public int year() {
        return facts.id().fiscalYear();
    }

    /** Total, instruments and grade; empty without all scores, or without rules. */
    public Optional<Scores> scores() {
        var scores = byIndicator();
        boolean whole = rules != null && rules.covers(scores.keySet());
        return whole ? Optional.of(Objects.requireNonNull(rules).score(scores)) : Optional.empty();
    }

    /** Below which a score is a shortfall: the agency's own, else the one of the year's rules. */
    public Optional<BigDecimal> threshold() {
        if (facts.threshold() != null) return Optional.of(facts.threshold());
        return Optional.ofNullable(rules).map(RuleSet::threshold);
    }

    /** The indicators from the best to the worst. */
    public List<Ranked> ranking(@Nullable AssessedYear before) {
        Map<Integer, BigDecimal> earlier = before == null ? Map.of() : before.byIndicator();
        var best = result().scores().stream()
                .sorted(comparing(IndicatorScore::score).reversed().thenComparing(IndicatorScore::indicator))
                .toList();
        var ranking = new ArrayList<Ranked>();
        for (int place = 0; place < best.size(); place++) {
            var one = best.get(place);
            boolean tie = place > 0 && one.score().compareTo(best.get(place - 1).score()) == 0;
            int rank = tie ? ranking.getLast().rank() : place + 1;
            var was = earlier.get(one.indicator());
            ranking.add(new Ranked(
                    rank,
                    one.indicator(),
                    instrumentOf(one.indicator()),
                    nameOf(one.indicator()),
                    one.score(),
                    was == null ? null : one.score().subtract(was)));
        }
        return ranking;
    }

    /** Scores of items by topic, as far as the year's rules know the topics. */
    public Map<String, TopicScore> topics() {
        var topics = new LinkedHashMap<String, TopicScore>();
        if (rules == null) return topics;
        for (var item : result().items()) {
            var score = item.score();
            if (score == null) continue;
            rules.item(item.code()).ifPresent(rated -> topics.putIfAbsent(rated.topic(), new TopicScore(rated, score)));
        }
        return topics;
    }

    /** @param before the year before; null when it has no result */
    public Change change(@Nullable AssessedYear before) {
        var agency = facts.id().agency().value();
        if (before == null) return new Change(agency, year(), null, null, List.of(), List.of(), List.of(), List.of());
        return new TwoYears(before, this).change(agency);
    }

    /** Every part of the result that has a score or a remark. @param threshold null: nothing is below it */
    public List<Gap> gaps(@Nullable BigDecimal threshold) {
        return new Gaps(this, threshold).all();
    }

    /** Those of the {@link #gaps} that fall short. */
    public List<Gap> shortfalls(@Nullable BigDecimal threshold) {
        return gaps(threshold).stream().filter(Gap::isShortfall).toList();
    }

    Map<Integer, BigDecimal> byIndicator() {
        return result().scores().stream()
                .collect(Collectors.toMap(IndicatorScore::indicator, IndicatorScore::score, (first, _) -> first));
    }

    /** In Thai; its code where the year's rules do not know it. */
    String nameOfItem(String code) {
        return rule().flatMap(known -> known.item(code)).map(RatedItem::titleTh).orElse(code);
    }

    private Optional<RuleSet> rule() {
        return Optional.ofNullable(rules);
    }

    private @Nullable Instrument instrumentOf(int indicator) {
        return rule().flatMap(known -> known.indicator(indicator))
                .map(rated -> rated.instrument())
                .orElse(null);
    }

    /** In Thai; its number where the year's rules do not know it. */
    String nameOf(int indicator) {
        return rule().flatMap(known -> known.indicator(indicator))
                .map(rated -> rated.nameTh())
                .orElse(String.valueOf(indicator));
    }

    /** In Thai; its code where the year's rules do not know it. */
    String nameOfPart(String subIndicator) {
        return rule().flatMap(known -> known.subIndicator(subIndicator))
                .map(rated -> rated.nameTh())
                .orElse(subIndicator);
    }
}
