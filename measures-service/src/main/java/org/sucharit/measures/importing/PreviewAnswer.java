package org.sucharit.measures.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.Finding;
import org.sucharit.kernel.reported.ReportedAssessment;
import org.sucharit.kernel.reported.ReportedProse;
import org.sucharit.kernel.reported.ReportedShortfall;

/** A preview as the API shows it: findings are sentences in the caller's language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreviewAnswer(
        ImportId id,
        AgencyId agency,
        int fiscalYear,
        String kind,
        @Nullable String round,
        Preview.Document document,
        double coverage,
        List<PreviewMeasure> measures,
        @Nullable ReportedAssessment assessment,
        List<ReportedShortfall> shortfalls,
        @Nullable ReportedProse prose,
        List<SpokenFinding> findings,
        LocalDate keptUntil,
        @Nullable CommitAnswer committed) {

    /**
     * @param row where in the document, from 1; null for the whole
     * @param column the field it is about
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SpokenFinding(
            Finding.Code code,
            Finding.Severity severity,
            @Nullable Integer row,
            @Nullable String column,
            String message) {

        /** The same with the column's name as people know it. */
        SpokenFinding in(@Nullable String columnName) {
            return new SpokenFinding(code, severity, row, columnName, message);
        }

        static SpokenFinding of(Finding finding, Locale language) {
            return new SpokenFinding(
                    finding.code(), finding.severity(), finding.row(), finding.column(), finding.message(language));
        }
    }

    static PreviewAnswer of(Preview preview, Locale language) {
        return new PreviewAnswer(
                preview.id(),
                preview.agency(),
                preview.fiscalYear(),
                preview.kind(),
                preview.round(),
                preview.document(),
                preview.coverage(),
                preview.measures(),
                preview.assessment(),
                preview.shortfalls(),
                preview.prose(),
                preview.findings().stream()
                        .map(finding -> SpokenFinding.of(finding, language))
                        .toList(),
                preview.keptUntil(),
                preview.committed());
    }
}
