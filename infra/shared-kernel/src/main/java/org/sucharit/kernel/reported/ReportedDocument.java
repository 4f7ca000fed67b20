package org.sucharit.kernel.reported;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ReportingRound;

/**
 * A plan or report as it was understood, ready to be checked.
 *
 * @param round null for a plan, or when the document names none
 * @param heading title and running text outside the tables, as written
 * @param analysedYear the fiscal year whose assessment the document says it analyses; null when it says none
 * @param columns the fields that the document's tables have columns for ({@code obstacles}, {@code actions} …)
 */
public record ReportedDocument(
        DocumentKind kind,
        FiscalYear year,
        @Nullable ReportingRound round,
        String heading,
        @Nullable FiscalYear analysedYear,
        Set<String> columns,
        List<ReportedRow> rows,
        List<ReportedShortfall> shortfalls) {

    public ReportedDocument {
        columns = Set.copyOf(columns);
        rows = List.copyOf(rows);
        shortfalls = List.copyOf(shortfalls);
    }
}
