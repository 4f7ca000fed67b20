package org.sucharit.complaints.casefile;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.access.AccessLog;
import org.sucharit.complaints.access.CaseAccessEvent.CaseRead;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.access.Reading;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.CaseTexts;
import org.sucharit.complaints.complaint.ComplaintEvent;
import org.sucharit.complaints.complaint.ComplaintEvent.DuplicateAttached;
import org.sucharit.complaints.complaint.ComplaintEvent.DuplicateLinked;
import org.sucharit.complaints.sealing.CaseKeys;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.store.EventTypes;

/** What staff read of a case. That they did is committed before they get it. */
@Component
public class CaseReading {

    private final CaseDoor door;
    private final CaseKeys keys;
    private final AccessLog log;
    private final EventTypes types;

    CaseReading(CaseDoor door, CaseKeys keys, AccessLog log, EventTypes types) {
        this.door = door;
        this.keys = keys;
        this.log = log;
        this.types = types;
    }

    /**
     * The case; before the reader has declared to have no interest in it, only what is in clear.
     *
     * @throws Problem {@code NOT_FOUND}, 404
     */
    public CaseView view(Actor actor, CaseId id) {
        var seen = door.see(actor, id);
        if (!seen.standing().hasDeclared(actor.subject())) return new CaseView(door.summary(actor, seen), null);
        var file = door.read(actor, id, Reading.CASE, null);
        var texts = keys.open(id.toString())
                .map(sealer -> new CaseTexts(id, file.agency(), sealer))
                .orElse(null);
        var opening = new Opening(file, texts, other -> door.find(actor, other).isPresent());
        return new CaseView(door.summary(actor, file), opening.opened());
    }

    /**
     * What happened to the case, in order. That it was linked with a case the reader may not see is left out.
     *
     * @throws Problem as {@link CaseDoor#read}
     */
    public List<CaseStepTaken> history(Actor actor, CaseId id) {
        return steps(actor, door.read(actor, id, Reading.CASE, null));
    }

    /** As {@link #history}, of a case that was read already. */
    public List<CaseStepTaken> steps(Actor actor, CaseFile file) {
        var steps = new ArrayList<CaseStepTaken>();
        long version = 0;
        for (var event : file.events()) {
            if (mayKnow(actor, event))
                steps.add(new CaseStepTaken(types.nameOf(event.getClass()), version, event.by(), event.on()));
            version++;
        }
        return steps;
    }

    /**
     * Who read what of the case, in order: for the oversight body and for whoever is assigned.
     *
     * @throws Problem 403 for others; else as {@link CaseDoor#read}
     */
    public List<CaseRead> accessLog(Actor actor, CaseId id) {
        var file = door.work(actor, id);
        if (!mayReadLog(actor, file)) throw Problem.accessDenied();
        door.read(actor, id, Reading.ACCESS_LOG, null);
        return log.of(id);
    }

    public boolean mayReadLog(Actor actor, CaseFile file) {
        return door.assigned(file).filter(actor.subject()::equals).isPresent() || door.isOversight(actor, file);
    }

    private boolean mayKnow(Actor actor, ComplaintEvent event) {
        return switch (event) {
            case DuplicateLinked e -> door.find(actor, e.original()).isPresent();
            case DuplicateAttached e -> door.find(actor, e.duplicate()).isPresent();
            default -> true;
        };
    }
}
