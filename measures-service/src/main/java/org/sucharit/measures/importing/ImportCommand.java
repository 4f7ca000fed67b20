package org.sucharit.measures.importing;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.ReportedProse;
import org.sucharit.measures.importing.ImportEvent.ImportedRow;

/** Everything that can be asked of an imported document. */
public sealed interface ImportCommand {

    ImportId importId();

    /** See {@link ImportEvent.DocumentImported}. */
    record ImportDocument(
            @TargetAggregateIdentifier ImportId importId,
            AgencyId agency,
            int fiscalYear,
            String kind,
            @Nullable String round,
            String sha256,
            String fileName,
            long size,
            @Nullable LocalDate date,
            List<ImportedRow> rows,
            ReportedProse prose)
            implements ImportCommand {}

    record AcknowledgeImport(@TargetAggregateIdentifier ImportId importId) implements ImportCommand {}
}
