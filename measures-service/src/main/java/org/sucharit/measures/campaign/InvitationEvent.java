package org.sucharit.measures.campaign;

import java.time.LocalDate;
import java.util.List;
import org.sucharit.measures.measure.MeasureId;

/** Everything that can happen to one agency's invitation. */
public sealed interface InvitationEvent {

    InvitationId invitationId();

    /** @param province of the agency when it was sent */
    record InvitationSent(InvitationId invitationId, String province, String title, int fiscalYear, LocalDate dueOn)
            implements InvitationEvent {}

    /**
     * @param measures drafted in the agency's own workplan
     * @param disclosures codes of the items it will have ready
     */
    record InvitationAccepted(InvitationId invitationId, List<MeasureId> measures, List<String> disclosures)
            implements InvitationEvent {

        public InvitationAccepted {
            measures = List.copyOf(measures);
            disclosures = List.copyOf(disclosures);
        }
    }

    record InvitationDeclined(InvitationId invitationId, String reason) implements InvitationEvent {}

    /**
     * One part stands otherwise than before.
     *
     * @param part id of the measure, or code of the item
     * @param done how many are done now
     * @param total how many count now
     */
    record InvitationProgressed(InvitationId invitationId, String part, PartState state, int done, int total)
            implements InvitationEvent {}
}
