package org.sucharit.complaints.complaint;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.sealing.Sealed;
import org.sucharit.kernel.AgencyId;

/** Everything that can be asked of a complaint. */
public sealed interface ComplaintCommand {

    CaseId caseId();

    /** The keys of the case are kept in the same transaction. */
    record FileComplaint(
            @TargetAggregateIdentifier CaseId caseId,
            AgencyId agency,
            Kind kind,
            @Nullable Category category,
            Channel channel,
            Route route,
            Sealed answers,
            @Nullable Sealed identity,
            LocalDate filedOn,
            LocalDate answerDueOn)
            implements ComplaintCommand {}
}
