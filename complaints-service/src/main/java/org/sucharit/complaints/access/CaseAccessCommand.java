package org.sucharit.complaints.access;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.CaseId;

/** Everything that can be asked of a case's access log. */
public sealed interface CaseAccessCommand {

    /**
     * @param logId stream of the log, {@link CaseAccess#idOf}
     * @param by subject of the reader
     * @param entry which file or identity; null when it is the case itself
     * @param on the day in Bangkok
     */
    record LogReading(
            @TargetAggregateIdentifier String logId,
            CaseId caseId,
            String by,
            Reading what,
            @Nullable String entry,
            LocalDate on)
            implements CaseAccessCommand {}
}
