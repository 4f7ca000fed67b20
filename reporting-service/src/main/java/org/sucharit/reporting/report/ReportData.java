package org.sucharit.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.ReportedShortfall;

/**
 * What was recorded elsewhere, as far as a report of its kind tells it. Empty or null is what it does not tell.
 *
 * @param asOf the day in Bangkok on which it was taken
 * @param assessment last year's result
 * @param shortfalls of last year's result
 * @param furtherPoints shortfalls that no measure answers, with what was done about them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportData(
        LocalDate asOf,
        @Nullable AssessmentBlock assessment,
        List<ReportedShortfall> shortfalls,
        List<MeasureRow> measures,
        List<FurtherPoint> furtherPoints,
        @Nullable ComplaintFigures complaints,
        @Nullable LoanRegister loans) {

    public ReportData {
        shortfalls = List.copyOf(shortfalls);
        measures = List.copyOf(measures);
        furtherPoints = List.copyOf(furtherPoints);
    }

    static ReportData none(LocalDate asOf) {
        return new ReportData(asOf, null, List.of(), List.of(), List.of(), null, null);
    }
}
