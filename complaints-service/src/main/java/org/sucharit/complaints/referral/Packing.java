package org.sucharit.complaints.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.access.Reading;
import org.sucharit.complaints.complaint.Authority;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.CaseTexts;
import org.sucharit.complaints.complaint.ComplaintCommand.ExportPackage;
import org.sucharit.complaints.complaint.ComplaintEvent.PackageExported;
import org.sucharit.complaints.sealing.CaseKeys;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.problem.Problem;

/** Makes packages of referred cases. That one leaves is an event, and stands in the access log, before its first byte does. */
@Component
public class Packing {

    private final CaseDoor door;
    private final CaseKeys keys;
    private final AddressBook recipients;
    private final PackageContents contents;
    private final CommandDesk desk;
    private final Clock clock;

    Packing(
            CaseDoor door,
            CaseKeys keys,
            AddressBook recipients,
            PackageContents contents,
            CommandDesk desk,
            Clock clock) {
        this.door = door;
        this.keys = keys;
        this.recipients = recipients;
        this.contents = contents;
        this.desk = desk;
        this.clock = clock;
    }

    /** Whether a package can be encrypted to the recipient's own key. */
    public boolean knowsKey(Authority authority, AgencyId agency) {
        return recipients
                .find(authority, agency)
                .filter(one -> one.key() != null)
                .isPresent();
    }

    /**
     * @throws Problem 422 {@code PASSPHRASE_WEAK}, {@code RECIPIENT_KEY_MISSING}, {@code RECIPIENT_KEY_UNUSABLE}; 409
     *     {@code CASE_ERASED}; else as {@link CaseDoor#work}
     * @throws org.sucharit.complaints.complaint.ComplaintRejected {@code NOT_REFERRED} unless it was referred to that
     *     authority and has not been reopened since
     */
    public CasePackage pack(Caller caller, CaseId id, PackageOrder order) {
        var actor = caller.actor();
        var file = door.work(actor, id);
        var sealer = keys.open(id.toString()).orElseThrow(() -> new Problem(HttpStatus.CONFLICT, "CASE_ERASED"));
        file.requireReferredTo(order.to());
        var lock = lock(order, file.agency());
        var commitment = Commitment.fresh();
        var reference = UUID.randomUUID().toString();
        var made = contents.of(file, sealer, lock, commitment, order.to(), reference, LocalDate.now(clock));
        door.read(actor, id, Reading.PACKAGE, reference);
        export(caller, new CaseTexts(id, file.agency(), sealer), file.agency(), id, order, commitment, reference);
        return made;
    }

    private void export(
            Caller caller,
            CaseTexts texts,
            AgencyId agency,
            CaseId id,
            PackageOrder order,
            Commitment commitment,
            String reference) {
        var command = new ExportPackage(
                id,
                order.to(),
                reference,
                texts.seal(PackageExported.class, "reason", reference, order.reason()),
                texts.seal(PackageExported.class, "commitmentKey", reference, commitment.key()),
                caller.actor().subject(),
                LocalDate.now(clock));
        // a repeated request gets a package of its own, with an event of its own: what left is not kept to be sent
        // again
        var once = new Caller(caller.actor(), null, caller.ifMatch(), "");
        desk.send(once, agency, id.toString(), command);
    }

    private Lock lock(PackageOrder order, AgencyId agency) {
        if (order.passphrase() != null) return Lock.of(Passphrase.strong(order.passphrase()));
        var recipient = recipients.find(order.to(), agency).orElse(null);
        if (recipient == null || recipient.key() == null)
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "RECIPIENT_KEY_MISSING");
        return KeyFile.read(recipient.key(), LocalDate.now(clock))
                .map(Lock::of)
                .orElseThrow(() -> new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "RECIPIENT_KEY_UNUSABLE"));
    }
}
