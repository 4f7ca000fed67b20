package org.sucharit.measures.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.measures.assessment.AssessedYear;
import org.sucharit.measures.assessment.AssessmentEvent;
import org.sucharit.measures.assessment.AssessmentEvent.AssessmentCorrected;
import org.sucharit.measures.assessment.AssessmentEvent.AssessmentRecorded;
import org.sucharit.measures.assessment.AssessmentEvent.ThresholdSet;
import org.sucharit.measures.assessment.AssessmentFacts;
import org.sucharit.measures.assessment.AssessmentId;
import org.sucharit.measures.assessment.AssessmentResult;
import org.sucharit.measures.assessment.AssessmentView;
import org.sucharit.measures.assessment.ShortfallEvent;
import org.sucharit.measures.assessment.ShortfallEvent.ShortfallRecorded;
import org.sucharit.measures.assessment.ShortfallEvent.ShortfallRevised;
import org.sucharit.measures.assessment.ShortfallFacts;
import org.sucharit.measures.evidence.Source;

/** What others learn about assessments and shortfalls. */
sealed interface AssessmentNews extends News {

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.assessment.recorded.v1")
    record AssessmentRecordedV1(
            String agency,
            int fiscalYear,
            AssessmentResult result,
            @Nullable BigDecimal total,
            @Nullable String grade,
            @Nullable Boolean gradeVerified,
            @Nullable Map<Instrument, BigDecimal> instruments,
            @Nullable String reason,
            @Nullable SourceV1 source)
            implements AssessmentNews {}

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.assessment.corrected.v1")
    record AssessmentCorrectedV1(
            String agency,
            int fiscalYear,
            AssessmentResult result,
            @Nullable BigDecimal total,
            @Nullable String grade,
            @Nullable Boolean gradeVerified,
            @Nullable Map<Instrument, BigDecimal> instruments,
            @Nullable String reason,
            @Nullable SourceV1 source)
            implements AssessmentNews {}

    @WireType("sucharit.assessment.threshold-set.v1")
    record ThresholdSetV1(String agency, int fiscalYear, BigDecimal below) implements AssessmentNews {}

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.shortfall.recorded.v1")
    record ShortfallRecordedV1(
            UUID shortfallId,
            String agency,
            int assessmentYear,
            ShortfallFacts facts,
            @Nullable SourceV1 source) implements AssessmentNews {}

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.shortfall.revised.v1")
    record ShortfallRevisedV1(
            UUID shortfallId,
            String agency,
            ShortfallFacts facts,
            @Nullable String reason,
            @Nullable SourceV1 source) implements AssessmentNews {}

    /** @param rules of the assessed year, which total and grade are computed with; null where nobody knows them */
    static AssessmentNews of(AssessmentEvent event, @Nullable RuleSet rules) {
        var agency = event.assessmentId().agency().value();
        int year = event.assessmentId().fiscalYear();
        return switch (event) {
            case AssessmentRecorded e ->
                told(AssessmentRecordedV1::new, e.assessmentId(), e.result(), rules, e.reason(), e.source());
            case AssessmentCorrected e ->
                told(AssessmentCorrectedV1::new, e.assessmentId(), e.result(), rules, e.reason(), e.source());
            case ThresholdSet e -> new ThresholdSetV1(agency, year, e.below());
        };
    }

    /** A result, in each of the types that tell of one. */
    @FunctionalInterface
    interface Told {
        AssessmentNews of(
                String agency,
                int fiscalYear,
                AssessmentResult result,
                @Nullable BigDecimal total,
                @Nullable String grade,
                @Nullable Boolean gradeVerified,
                @Nullable Map<Instrument, BigDecimal> instruments,
                @Nullable String reason,
                @Nullable SourceV1 source);
    }

    private static AssessmentNews told(
            Told type,
            AssessmentId id,
            AssessmentResult result,
            @Nullable RuleSet rules,
            @Nullable String reason,
            @Nullable Source source) {
        var sum = Sum.of(id, result, rules);
        return type.of(
                id.agency().value(),
                id.fiscalYear(),
                result,
                sum.total,
                sum.grade,
                sum.gradeVerified,
                sum.instruments,
                reason,
                SourceV1.of(source));
    }

    /** What the scores add up to; nothing where they are not all there, or the year's rules are unknown. */
    record Sum(
            @Nullable BigDecimal total,
            @Nullable String grade,
            @Nullable Boolean gradeVerified,
            @Nullable Map<Instrument, BigDecimal> instruments) {

        static Sum of(AssessmentId id, AssessmentResult result, @Nullable RuleSet rules) {
            return new AssessedYear(new AssessmentFacts(id, result, null), rules)
                    .scores()
                    .map(scores -> new Sum(
                            scores.total().shown(),
                            scores.grade().label(),
                            scores.grade().verified(),
                            AssessmentView.instruments(scores)))
                    .orElse(new Sum(null, null, null, null));
        }
    }

    /** @param agency whose shortfall it is; only the first event says so itself */
    static AssessmentNews of(ShortfallEvent event, String agency) {
        var id = event.shortfallId().value();
        return switch (event) {
            case ShortfallRecorded e ->
                new ShortfallRecordedV1(id, agency, e.assessmentYear(), e.facts(), SourceV1.of(e.source()));
            case ShortfallRevised e ->
                new ShortfallRevisedV1(id, agency, e.facts(), e.reason(), SourceV1.of(e.source()));
        };
    }
}
