package org.sucharit.measures.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.ReportedProse;
import org.sucharit.measures.importing.ImportEvent;
import org.sucharit.measures.importing.ImportEvent.DocumentImported;
import org.sucharit.measures.importing.ImportEvent.ImportAcknowledged;

/** What others learn about imported documents: what they say beside what measures and assessments tell of them. */
sealed interface DocumentNews extends News {

    /**
     * @param kind PLAN or PROGRESS
     * @param round FIRST_HALF or FULL_YEAR, of a report
     */
    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.document.imported.v1")
    record DocumentImportedV1(
            String agency,
            int fiscalYear,
            String kind,
            @Nullable String round,
            SourceV1 source,
            @Nullable ReportedProse prose)
            implements DocumentNews {}

    /** @return empty for what stays inside the agency */
    static Optional<DocumentNews> of(ImportEvent event) {
        return switch (event) {
            case DocumentImported e ->
                Optional.of(new DocumentImportedV1(
                        e.agency().value(),
                        e.fiscalYear(),
                        e.kind(),
                        e.round(),
                        new SourceV1(e.sha256(), e.fileName(), null, e.date()),
                        e.prose()));
            case ImportAcknowledged _ -> Optional.empty();
        };
    }
}
