package org.sucharit.measures.understanding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.DocumentKind;
import org.sucharit.kernel.reported.Finding;
import org.sucharit.kernel.reported.ReportedAssessment;
import org.sucharit.kernel.reported.ReportedProse;
import org.sucharit.kernel.reported.ReportedShortfall;
import org.sucharit.kernel.time.ReportingRound;

/**
 * What was understood of a document.
 *
 * @param fiscalYear the year the document was read for (B.E.); where the document names another, a finding says so
 * @param round null for a plan
 * @param documentDate the day the document itself bears, or null
 * @param coverage share of the words of all body cells that stand in a measure, a shortfall, the assessment or a finding,
 *     0–1
 * @param measures in the order of the document
 * @param assessment null where the document says nothing of one
 * @param prose what stands outside the tables
 */
public record Understood(
        int fiscalYear,
        DocumentKind kind,
        @Nullable ReportingRound round,
        @Nullable LocalDate documentDate,
        double coverage,
        List<UnderstoodMeasure> measures,
        @Nullable ReportedAssessment assessment,
        List<ReportedShortfall> shortfalls,
        ReportedProse prose,
        List<Finding> findings) {

    public Understood {
        measures = List.copyOf(measures);
        shortfalls = List.copyOf(shortfalls);
        findings = List.copyOf(findings);
    }
}
