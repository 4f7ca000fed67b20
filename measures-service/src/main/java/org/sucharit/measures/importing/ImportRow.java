package org.sucharit.measures.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.importing.ImportEvent.DocumentImported;

/**
 * An imported document in its agency's list.
 *
 * @param measures how many of its rows became a measure or told something about one
 * @param importedBy name of the officer
 * @param acknowledgedBy name of the executive who has seen it; null until then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportRow(
        String id,
        String agency,
        long version,
        int fiscalYear,
        String kind,
        @Nullable String round,
        String fileName,
        String sha256,
        @Nullable LocalDate date,
        int measures,
        String importedBy,
        Instant importedAt,
        @Nullable String acknowledgedBy) {

    static final String COLLECTION = "imports";

    static ImportRow of(DocumentImported event, String by, Instant at) {
        return new ImportRow(
                event.importId().toString(),
                event.agency().value(),
                0,
                event.fiscalYear(),
                event.kind(),
                event.round(),
                event.fileName(),
                event.sha256(),
                event.date(),
                event.rows().size(),
                by,
                at,
                null);
    }

    ImportRow acknowledged(String by) {
        return new ImportRow(
                id,
                agency,
                version,
                fiscalYear,
                kind,
                round,
                fileName,
                sha256,
                date,
                measures,
                importedBy,
                importedAt,
                by);
    }
}
