package org.sucharit.measures.campaign;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.measure.MeasureId;

/** Everything that can be asked of one agency's invitation. */
public sealed interface InvitationCommand {

    InvitationId invitationId();

    /** @param province of the agency when it was sent */
    record SendInvitation(
            @TargetAggregateIdentifier InvitationId invitationId,
            String province,
            String title,
            int fiscalYear,
            LocalDate dueOn)
            implements InvitationCommand {}

    /**
     * @param measures drafted in the agency's own workplan
     * @param disclosures codes of the items it will have ready
     */
    record AcceptInvitation(
            @TargetAggregateIdentifier InvitationId invitationId, List<MeasureId> measures, List<String> disclosures)
            implements InvitationCommand {

        public AcceptInvitation {
            measures = List.copyOf(measures);
            disclosures = List.copyOf(disclosures);
        }
    }

    record DeclineInvitation(
            @TargetAggregateIdentifier InvitationId invitationId,
            @Nullable String reason) implements InvitationCommand {}

    /** A measure or disclosure has come to its end, or is open again. Saying it twice changes nothing. */
    record NotePart(@TargetAggregateIdentifier InvitationId invitationId, String part, PartState state)
            implements InvitationCommand {}
}
