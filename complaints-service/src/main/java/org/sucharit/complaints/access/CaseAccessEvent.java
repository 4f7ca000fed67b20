package org.sucharit.complaints.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.CaseId;

/** Everything an access log tells. The exact time is sealed with the audit key, in the metadata. */
public sealed interface CaseAccessEvent {

    CaseId caseId();

    /** @param entry which file or identity; null when it is the case itself */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaseRead(
            CaseId caseId,
            String by,
            Reading what,
            @Nullable String entry,
            LocalDate on) implements CaseAccessEvent {}
}
