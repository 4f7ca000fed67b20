package org.sucharit.complaints.disclosing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.CaseSeals;
import org.sucharit.complaints.complaint.Cases;
import org.sucharit.complaints.complaint.ComplaintCommand;
import org.sucharit.complaints.complaint.ComplaintCommand.DenyDisclosure;
import org.sucharit.complaints.complaint.ComplaintCommand.GrantDisclosure;
import org.sucharit.complaints.complaint.ComplaintCommand.RequestDisclosure;
import org.sucharit.complaints.complaint.ComplaintEvent.DisclosureDenied;
import org.sucharit.complaints.complaint.ComplaintEvent.DisclosureRequested;
import org.sucharit.complaints.complaint.Sought;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;

/** Requests for disclosure and decisions on them. Whoever asks works on the case; whoever decides need not have read it. */
@Component
public class DisclosureDesk {

    private final CaseDoor door;
    private final Cases cases;
    private final CaseSeals seals;
    private final CommandDesk desk;
    private final Clock clock;

    DisclosureDesk(CaseDoor door, Cases cases, CaseSeals seals, CommandDesk desk, Clock clock) {
        this.door = door;
        this.cases = cases;
        this.seals = seals;
        this.desk = desk;
        this.clock = clock;
    }

    /** @return the answer, its id being the number of the request among those of the case */
    public Answer request(Caller caller, CaseId id, Sought sought, Secret reason) {
        var file = door.work(caller.actor(), id);
        var entry = UUID.randomUUID().toString();
        var sealed = seals.require(file).seal(DisclosureRequested.class, "reason", entry, reason);
        var by = caller.actor();
        var answer = send(
                caller,
                file,
                new RequestDisclosure(
                        id, sought, entry, sealed, by.subject(), Organisations.of(by), LocalDate.now(clock)));
        // also for a repeated request: the version it was first answered with is that of its event
        var event = (DisclosureRequested) cases.require(id).events().get(Math.toIntExact(answer.version()));
        return new Answer(Integer.toString(event.request()), answer.version(), answer.position());
    }

    public Answer approve(Caller caller, CaseId id, int request) {
        var file = door.see(caller.actor(), id);
        var by = caller.actor();
        return send(
                caller,
                file,
                new GrantDisclosure(id, request, by.subject(), Organisations.of(by), LocalDate.now(clock)));
    }

    public Answer deny(Caller caller, CaseId id, int request, Secret reason) {
        var file = door.see(caller.actor(), id);
        var entry = UUID.randomUUID().toString();
        var sealed = seals.require(file).seal(DisclosureDenied.class, "reason", entry, reason);
        var by = caller.actor();
        return send(
                caller,
                file,
                new DenyDisclosure(
                        id, request, entry, sealed, by.subject(), Organisations.of(by), LocalDate.now(clock)));
    }

    private Answer send(Caller caller, CaseFile file, ComplaintCommand command) {
        return desk.send(caller, file.agency(), file.id().toString(), command);
    }
}
