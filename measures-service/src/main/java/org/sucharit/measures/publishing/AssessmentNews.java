package org.sucharit.measures.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.assessment.AssessmentEvent;
import org.sucharit.measures.assessment.AssessmentEvent.AssessmentCorrected;
import org.sucharit.measures.assessment.AssessmentEvent.AssessmentRecorded;
import org.sucharit.measures.assessment.AssessmentResult;
import org.sucharit.measures.assessment.ShortfallEvent;
import org.sucharit.measures.assessment.ShortfallEvent.ShortfallRecorded;
import org.sucharit.measures.assessment.ShortfallEvent.ShortfallRevised;
import org.sucharit.measures.assessment.ShortfallFacts;

/** What others learn about assessments and shortfalls. */
sealed interface AssessmentNews extends News {

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.assessment.recorded.v1")
    record AssessmentRecordedV1(
            String agency,
            int fiscalYear,
            AssessmentResult result,
            @Nullable String reason,
            @Nullable SourceV1 source) implements AssessmentNews {}

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.assessment.corrected.v1")
    record AssessmentCorrectedV1(
            String agency,
            int fiscalYear,
            AssessmentResult result,
            @Nullable String reason,
            @Nullable SourceV1 source) implements AssessmentNews {}

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

    static AssessmentNews of(AssessmentEvent event) {
        var agency = event.assessmentId().agency().value();
        int year = event.assessmentId().fiscalYear();
        return switch (event) {
            case AssessmentRecorded e ->
                new AssessmentRecordedV1(agency, year, e.result(), e.reason(), SourceV1.of(e.source()));
            case AssessmentCorrected e ->
                new AssessmentCorrectedV1(agency, year, e.result(), e.reason(), SourceV1.of(e.source()));
        };
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
