package org.sucharit.measures.campaign;

import java.time.LocalDate;

/** One agency's part in a campaign, with what it is counted and looked for by. */
record InvitationRow(
        String id,
        String agency,
        long version,
        String campaign,
        String province,
        LocalDate dueOn,
        InvitationState state,
        double percent,
        InvitationFacts facts) {

    static final String COLLECTION = "campaign_invitations";

    static InvitationRow of(InvitationFacts facts) {
        return new InvitationRow(
                facts.id().toString(),
                facts.id().agency().value(),
                0,
                facts.id().campaign().toString(),
                facts.province(),
                facts.dueOn(),
                facts.state(),
                facts.percent(),
                facts);
    }
}
