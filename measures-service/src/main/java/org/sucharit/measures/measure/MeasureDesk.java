package org.sucharit.measures.measure;

import static org.sucharit.measures.measure.MeasureRejected.Reason.EVIDENCE_UNKNOWN;
import static org.sucharit.measures.measure.MeasureRejected.Reason.REPLACEMENT_UNKNOWN;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.evidence.KeptEvidence;

/** Sends commands to measures that exist, for people who may; what other streams decide is decided here. */
@Component
class MeasureDesk {

    private static final String MEASURE = "Measure";

    private final CommandDesk desk;
    private final Streams streams;
    private final Access access;
    private final KeptEvidence files;

    MeasureDesk(CommandDesk desk, Streams streams, Access access, KeptEvidence files) {
        this.desk = desk;
        this.streams = streams;
        this.access = access;
        this.files = files;
    }

    /** @return whose measure it is; 404 when there is none, 403 for who holds none of the roles there */
    AgencyId require(Caller caller, MeasureId id, Role... anyOf) {
        var agency = streams.require(id.toString(), MEASURE).agency();
        access.require(caller.actor(), agency, anyOf);
        return agency;
    }

    ResponseEntity<Answer> send(Caller caller, MeasureCommand command, Role... anyOf) {
        var agency = require(caller, command.measureId(), anyOf);
        return Answers.ok(desk.send(caller, agency, command.measureId().toString(), command));
    }

    /** @throws MeasureRejected {@code EVIDENCE_UNKNOWN} unless all of it is kept by the agency */
    void checkEvidence(AgencyId agency, List<EvidenceId> evidence) {
        if (!files.allBelongTo(agency, evidence)) throw new MeasureRejected(EVIDENCE_UNKNOWN);
    }

    /** @throws MeasureRejected {@code REPLACEMENT_UNKNOWN} unless it is a measure of the agency */
    void checkReplacement(AgencyId agency, MeasureId by) {
        var head = streams.head(by.toString());
        if (head.filter(h -> h.type().endsWith("." + MEASURE) && h.agency().equals(agency))
                .isEmpty()) throw new MeasureRejected(REPLACEMENT_UNKNOWN);
    }
}
