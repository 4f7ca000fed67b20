package org.sucharit.measures.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.reported.ReportedAssessment.ItemScore;
import org.sucharit.kernel.ruleset.Grade;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.kernel.ruleset.Scores;
import org.sucharit.measures.assessment.AssessedYear.Ranked;
import org.sucharit.measures.assessment.AssessmentBoard.ShortfallView;

/**
 * An assessment as the API shows it: what was recorded, and what the rules of its own year make of it.
 *
 * @param total null where there are no scores, or no rules
 * @param grade where sources disagree about the year's grades, all of them, joined by " / "
 * @param gradeVerified false where sources disagree
 * @param grades one per grade system of the year
 * @param fromItems scores of indicators as their failed items alone would give them
 * @param threshold below which a score is a shortfall
 * @param shortfalls those recorded
 * @param unconfirmed codes of what no source confirms for the year
 * @param ruleSet null where nobody knows the year's rules
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentView(
        String agency,
        int fiscalYear,
        @Nullable BigDecimal total,
        @Nullable String grade,
        @Nullable Boolean gradeVerified,
        @Nullable List<GradeView> grades,
        @Nullable Map<Instrument, BigDecimal> instruments,
        @JsonUnwrapped AssessmentResult result,
        List<Ranked> ranking,
        List<FromItems> fromItems,
        @Nullable BigDecimal threshold,
        List<ShortfallView> shortfalls,
        List<String> unconfirmed,
        @Nullable RuleSetView ruleSet,
        long version) {

    /** The rules that everything computed here was computed with. */
    public record RuleSetView(int fiscalYear, boolean verified) {}

    /** A grade under one of the year's systems. */
    public record GradeView(String system, String label, boolean verified, String source) {}

    /** What an indicator scores when those of its items fail that are recorded with 0, and no others. */
    public record FromItems(int indicator, BigDecimal score) {}

    static AssessmentView of(
            AssessedYear year, @Nullable AssessedYear before, List<ShortfallView> shortfalls, long version) {
        var scores = year.scores();
        var grade = scores.map(Scores::grade);
        var rules = Optional.ofNullable(year.rules());
        return new AssessmentView(
                year.facts().id().agency().value(),
                year.year(),
                scores.map(all -> all.total().shown()).orElse(null),
                grade.map(Grade::label).orElse(null),
                grade.map(Grade::verified).orElse(null),
                grade.map(AssessmentView::grades).orElse(null),
                scores.map(AssessmentView::instruments).orElse(null),
                year.result(),
                year.ranking(before),
                rules.map(known -> fromItems(year.result(), known)).orElse(List.of()),
                year.threshold().orElse(null),
                shortfalls,
                rules.map(known -> ResultCheck.unconfirmed(year.result(), known))
                        .orElse(List.of()),
                rules.map(known -> new RuleSetView(known.fiscalYear().value(), known.verified()))
                        .orElse(null),
                version);
    }

    /** What the instruments have, as it is shown. */
    public static Map<Instrument, BigDecimal> instruments(Scores scores) {
        var shown = new EnumMap<Instrument, BigDecimal>(Instrument.class);
        scores.instruments().forEach((instrument, mean) -> shown.put(instrument, mean.shown()));
        return shown;
    }

    private static List<GradeView> grades(Grade grade) {
        return grade.labels().stream()
                .map(one -> new GradeView(
                        one.system(),
                        one.label(),
                        one.basis().verified(),
                        one.basis().source()))
                .toList();
    }

    private static List<FromItems> fromItems(AssessmentResult result, RuleSet rules) {
        var failed = result.items().stream()
                .filter(item -> item.score() != null && item.score().signum() == 0)
                .map(ItemScore::code)
                .collect(Collectors.toSet());
        return failed.stream()
                .flatMap(code -> rules.rangeOf(code).stream())
                .map(range -> range.indicator())
                .distinct()
                .sorted()
                .flatMap(indicator -> rules.indicatorScore(indicator, failed).stream()
                        .map(score -> new FromItems(indicator, score.shown())))
                .toList();
    }
}
