package org.sucharit.measures.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.ReportedProse;
import org.sucharit.measures.measure.MeasureId;

/** Everything that can happen to an imported document. */
public sealed interface ImportEvent {

    ImportId importId();

    /**
     * An agency's plan or report was taken over into its measures.
     *
     * @param kind PLAN or PROGRESS
     * @param round FIRST_HALF or FULL_YEAR, where the document names one
     * @param sha256 of the kept original
     * @param date the date the document bears
     * @param rows which measure each row became or told something about
     * @param prose what stands outside the tables; null in what was imported before anyone kept it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DocumentImported(
            ImportId importId,
            AgencyId agency,
            int fiscalYear,
            String kind,
            @Nullable String round,
            String sha256,
            String fileName,
            long size,
            @Nullable LocalDate date,
            List<ImportedRow> rows,
            @Nullable ReportedProse prose)
            implements ImportEvent {

        public DocumentImported {
            rows = List.copyOf(rows);
        }
    }

    /** The executive has seen which measures count as adopted because of the document. */
    record ImportAcknowledged(ImportId importId) implements ImportEvent {}

    /**
     * @param row where it stands in the document, from 1
     * @param result what became of it
     */
    record ImportedRow(int row, MeasureId measureId, Result result) {}

    /** What became of a row. */
    enum Result {
        CREATED,
        UPDATED,
        UNCHANGED
    }
}
