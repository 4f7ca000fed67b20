package org.sucharit.complaints.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.sealing.Sealed;
import org.sucharit.kernel.AgencyId;

/** Everything that can happen to a complaint. Days are days in Bangkok; nothing here is more exact. */
public sealed interface ComplaintEvent {

    CaseId caseId();

    /**
     * @param answers everything that was answered, as one sealed text
     * @param identity sealed to a key of its own; null when the complainant stays anonymous
     * @param answerDueOn the day by which the complainant must hear something
     */
    @JsonInclude(Include.NON_NULL)
    record ComplaintFiled(
            CaseId caseId,
            AgencyId agency,
            Kind kind,
            @Nullable Category category,
            Channel channel,
            Route route,
            Sealed answers,
            @Nullable Sealed identity,
            LocalDate filedOn,
            LocalDate answerDueOn)
            implements ComplaintEvent {}
}
