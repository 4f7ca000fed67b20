package org.sucharit.measures.disclosure;

import static org.sucharit.measures.disclosure.DisclosureRejected.Reason.EVIDENCE_UNKNOWN;

import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.disclosure.DisclosureCommand.ReviseDisclosure;
import org.sucharit.measures.evidence.KeptEvidence;

/** Sends commands to disclosures for people who may; what the rule set and other streams decide is decided here. */
@Component
class DisclosureDesk {

    private final CommandDesk desk;
    private final AgencyRegistry agencies;
    private final KeptEvidence files;
    private final Access access;

    DisclosureDesk(CommandDesk desk, AgencyRegistry agencies, KeptEvidence files, Access access) {
        this.desk = desk;
        this.agencies = agencies;
        this.files = files;
        this.access = access;
    }

    Answer revise(Caller caller, AgencyId agency, int fiscalYear, String item, DisclosureContent content) {
        require(caller, agency);
        if (!files.allBelongTo(agency, content.evidence())) throw new DisclosureRejected(EVIDENCE_UNKNOWN);
        var id = new DisclosureId(agency, fiscalYear, item);
        return desk.send(caller, agency, id.toString(), new ReviseDisclosure(id, content));
    }

    private void require(Caller caller, AgencyId agency) {
        agencies.require(agency);
        access.require(caller.actor(), agency, Role.OFFICER);
    }
}
