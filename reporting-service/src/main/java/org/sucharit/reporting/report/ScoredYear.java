package org.sucharit.reporting.report;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Indicator;
import org.sucharit.kernel.assessed.Indicators;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.reported.ReportedAssessment;
import org.sucharit.kernel.reported.ReportedAssessment.IndicatorScore;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.kernel.ruleset.Scores;
import org.sucharit.reporting.report.AssessmentBlock.Ranked;

/**
 * A result in the light of its own year's rules.
 *
 * @param rules null where nobody knows them: then there is neither a total nor a grade
 */
record ScoredYear(ReportedAssessment result, @Nullable RuleSet rules) {

    AssessmentBlock block() {
        var scores = scores();
        return new AssessmentBlock(
                result.fiscalYear(),
                scores.map(all -> all.total().shown()).orElse(null),
                scores.map(all -> all.grade().label()).orElse(null),
                scores.map(all -> all.grade().verified()).orElse(null),
                scores.map(ScoredYear::instruments).orElse(Map.of()),
                ranking(),
                result.subIndicators(),
                result.items(),
                result.remarks());
    }

    private Optional<Scores> scores() {
        var scores = result.scores().stream()
                .collect(Collectors.toMap(IndicatorScore::indicator, IndicatorScore::score, (first, _) -> first));
        return Optional.ofNullable(rules)
                .filter(known -> known.covers(scores.keySet()))
                .map(known -> known.score(scores));
    }

    private static Map<Instrument, BigDecimal> instruments(Scores scores) {
        var shown = new EnumMap<Instrument, BigDecimal>(Instrument.class);
        scores.instruments().forEach((instrument, mean) -> shown.put(instrument, mean.shown()));
        return shown;
    }

    private List<Ranked> ranking() {
        var best = result.scores().stream()
                .sorted(comparing(IndicatorScore::score).reversed().thenComparing(IndicatorScore::indicator))
                .toList();
        var ranking = new ArrayList<Ranked>();
        for (int place = 0; place < best.size(); place++) {
            var one = best.get(place);
            boolean tie = place > 0 && one.score().compareTo(best.get(place - 1).score()) == 0;
            ranking.add(ranked(tie ? ranking.getLast().rank() : place + 1, one));
        }
        return ranking;
    }

    private Ranked ranked(int rank, IndicatorScore one) {
        return new Ranked(
                rank, one.indicator(), name(one.indicator()), instrument(one.indicator()), one.score(), one.remark());
    }

    private String name(int indicator) {
        return Optional.ofNullable(rules)
                .flatMap(known -> known.indicator(indicator))
                .map(rated -> rated.nameTh())
                .or(() -> Indicators.indicator(indicator).map(Indicator::nameTh))
                .orElse(String.valueOf(indicator));
    }

    private @Nullable Instrument instrument(int indicator) {
        return Optional.ofNullable(rules)
                .flatMap(known -> known.indicator(indicator))
                .map(rated -> rated.instrument())
                .or(() -> Indicators.indicator(indicator).map(Indicator::instrument))
                .orElse(null);
    }
}
