package org.sucharit.measures.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.Finding;
import org.sucharit.kernel.reported.ReportedAssessment;
import org.sucharit.kernel.reported.ReportedProse;
import org.sucharit.kernel.reported.ReportedShortfall;

/**
 * What was understood of an uploaded document, and what looks wrong with it.
 *
 * @param kind PLAN or PROGRESS
 * @param round FIRST_HALF or FULL_YEAR, where the document names one
 * @param prose what stands outside the tables; null in previews made before anyone kept it
 * @param coverage share of the words of the body cells that stand in a measure, a shortfall, the assessment or a finding
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Preview(
        ImportId id,
        AgencyId agency,
        int fiscalYear,
        String kind,
        @Nullable String round,
        Document document,
        double coverage,
        List<PreviewMeasure> measures,
        @Nullable ReportedAssessment assessment,
        List<ReportedShortfall> shortfalls,
        @Nullable ReportedProse prose,
        List<Finding> findings,
        LocalDate keptUntil,
        @Nullable CommitAnswer committed) {

    /**
     * The kept original.
     *
     * @param size in bytes
     * @param date the date it bears
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Document(
            String name,
            String mediaType,
            String sha256,
            long size,
            @Nullable LocalDate date) {}

    Preview with(List<PreviewMeasure> matched, @Nullable CommitAnswer answer) {
        return new Preview(
                id,
                agency,
                fiscalYear,
                kind,
                round,
                document,
                coverage,
                matched,
                assessment,
                shortfalls,
                prose,
                findings,
                keptUntil,
                answer);
    }
}
