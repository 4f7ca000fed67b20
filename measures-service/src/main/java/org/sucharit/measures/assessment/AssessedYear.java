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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.reported.ReportedAssessment.IndicatorScore;
import org.sucharit.kernel.reported.ReportedAssessment.ItemScore;
import org.sucharit.kernel.reported.ReportedAssessment.Remark;
import org.sucharit.kernel.reported.ReportedShortfall.Level;
import org.sucharit.kernel.ruleset.RatedItem;
import org.sucharit.kernel.ruleset.Ratio;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.kernel.ruleset.Scores;
import org.sucharit.measures.assessment.Change.IndicatorMoved;
import org.sucharit.measures.assessment.Change.InstrumentMoved;
import org.sucharit.measures.assessment.Change.Moved;
import org.sucharit.measures.assessment.Change.SubIndicatorMoved;
import org.sucharit.measures.assessment.Change.TopicMoved;

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
        var now = scores();
        var then = before.scores();
        boolean both = now.isPresent() && then.isPresent();
        return new Change(
                agency,
                year(),
                before.year(),
                both ? Moved.of(then.get().total(), now.get().total()) : null,
                both ? instruments(then.get().instruments(), now.get().instruments()) : List.of(),
                indicators(before),
                subIndicators(before),
                topics(before));
    }

    /** Every part of the result that has a score or a remark. @param threshold null: nothing is below it */
    public List<Gap> gaps(@Nullable BigDecimal threshold) {
        var gaps = new ArrayList<Gap>();
        var means = scores().map(Scores::instruments).orElse(Map.of());
        for (var instrument : Instrument.values()) {
            var remarks = remarks(instrument);
            var mean = means.get(instrument);
            if (mean == null && remarks.isEmpty()) continue;
            gaps.add(gap(Level.INSTRUMENT, instrument.name(), instrument.name(), mean, remarks, threshold));
        }
        indicatorGaps(threshold, gaps);
        for (var part : result().subIndicators())
            gaps.add(gap(
                    Level.SUB_INDICATOR,
                    part.code(),
                    nameOfPart(part.code()),
                    Ratio.of(part.score()),
                    List.of(),
                    threshold));
        for (var item : result().items()) gaps.add(itemGap(item, threshold));
        return gaps;
    }

    /** Those of the {@link #gaps} that fall short. */
    public List<Gap> shortfalls(@Nullable BigDecimal threshold) {
        return gaps(threshold).stream().filter(Gap::isShortfall).toList();
    }

    private void indicatorGaps(@Nullable BigDecimal threshold, List<Gap> gaps) {
        var scored = result().scores().stream().map(IndicatorScore::indicator).collect(Collectors.toSet());
        for (var score : result().scores()) {
            var remarks = new ArrayList<String>();
            if (score.remark() != null && !score.remark().isBlank()) remarks.add(score.remark());
            remarks.addAll(remarks(score.indicator()));
            gaps.add(gap(
                    Level.INDICATOR,
                    String.valueOf(score.indicator()),
                    nameOf(score.indicator()),
                    Ratio.of(score.score()),
                    remarks,
                    threshold));
        }
        remarkedOnly(scored)
                .forEach(number -> gaps.add(gap(
                        Level.INDICATOR, String.valueOf(number), nameOf(number), null, remarks(number), threshold)));
    }

    private List<Integer> remarkedOnly(Set<Integer> scored) {
        return result().remarks().stream()
                .map(Remark::indicator)
                .filter(Objects::nonNull)
                .filter(number -> !scored.contains(number))
                .distinct()
                .sorted()
                .toList();
    }

    private Gap itemGap(ItemScore item, @Nullable BigDecimal threshold) {
        var title = rule().flatMap(known -> known.item(item.code())).map(RatedItem::titleTh);
        return gap(
                Level.ITEM,
                item.code(),
                title.orElse(item.code()),
                item.score() == null ? null : Ratio.of(item.score()),
                item.remark() == null || item.remark().isBlank() ? List.of() : List.of(item.remark()),
                threshold);
    }

    private static Gap gap(
            Level level,
            String code,
            String name,
            @Nullable Ratio score,
            List<String> remarks,
            @Nullable BigDecimal threshold) {
        boolean below = score != null && threshold != null && !score.isAtLeast(threshold);
        return new Gap(level, code, name, score == null ? null : score.shown(), remarks, below);
    }

    private List<String> remarks(Instrument instrument) {
        return result().remarks().stream()
                .filter(remark -> remark.instrument() == instrument && remark.indicator() == null)
                .map(Remark::text)
                .toList();
    }

    private List<String> remarks(int indicator) {
        return result().remarks().stream()
                .filter(remark -> Objects.equals(remark.indicator(), indicator))
                .map(Remark::text)
                .toList();
    }

    private static List<InstrumentMoved> instruments(Map<Instrument, Ratio> before, Map<Instrument, Ratio> after) {
        return after.entrySet().stream()
                .filter(now -> before.containsKey(now.getKey()))
                .map(now -> {
                    var moved = Moved.of(Objects.requireNonNull(before.get(now.getKey())), now.getValue());
                    return new InstrumentMoved(now.getKey(), moved.before(), moved.after(), moved.change());
                })
                .toList();
    }

    private List<IndicatorMoved> indicators(AssessedYear before) {
        var then = before.byIndicator();
        return result().scores().stream()
                .filter(now -> then.containsKey(now.indicator()))
                .map(now -> {
                    var moved = Moved.of(Objects.requireNonNull(then.get(now.indicator())), now.score());
                    return new IndicatorMoved(
                            now.indicator(), nameOf(now.indicator()), moved.before(), moved.after(), moved.change());
                })
                .toList();
    }

    /** A code says the same in two years only where it has the same name in both. */
    private List<SubIndicatorMoved> subIndicators(AssessedYear before) {
        var moves = new ArrayList<SubIndicatorMoved>();
        for (var now : result().subIndicators())
            for (var then : before.result().subIndicators()) {
                var name = nameOfPart(now.code());
                if (!now.code().equals(then.code()) || !name.equals(before.nameOfPart(then.code()))) continue;
                var moved = Moved.of(then.score(), now.score());
                moves.add(new SubIndicatorMoved(now.code(), name, moved.before(), moved.after(), moved.change()));
            }
        return moves;
    }

    private List<TopicMoved> topics(AssessedYear before) {
        var then = before.topics();
        var moves = new ArrayList<TopicMoved>();
        topics().forEach((topic, now) -> {
            var was = then.get(topic);
            if (was == null) return;
            var moved = Moved.of(was.score(), now.score());
            moves.add(new TopicMoved(
                    topic,
                    now.item().titleTh(),
                    was.item().code(),
                    now.item().code(),
                    moved.before(),
                    moved.after(),
                    moved.change()));
        });
        return moves;
    }

    private Map<Integer, BigDecimal> byIndicator() {
        return result().scores().stream()
                .collect(Collectors.toMap(IndicatorScore::indicator, IndicatorScore::score, (first, _) -> first));
    }

    private Optional<RuleSet> rule() {
        return Optional.ofNullable(rules);
    }

    private @Nullable Instrument instrumentOf(int indicator) {
        return rule().flatMap(known -> known.indicator(indicator))
                .map(rated -> rated.instrument())
                .orElse(null);
    }

    private String nameOf(int indicator) {
        return rule().flatMap(known -> known.indicator(indicator))
                .map(rated -> rated.nameTh())
                .orElse(String.valueOf(indicator));
    }

    private String nameOfPart(String subIndicator) {
        return rule().flatMap(known -> known.subIndicator(subIndicator))
                .map(rated -> rated.nameTh())
                .orElse(subIndicator);
    }
}
