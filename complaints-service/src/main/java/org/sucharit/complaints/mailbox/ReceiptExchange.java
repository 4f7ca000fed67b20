package org.sucharit.complaints.mailbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.Cases;
import org.sucharit.complaints.complaint.ComplaintCommand.ReplaceReceipt;
import org.sucharit.complaints.complaint.ComplaintEvent.ReceiptReplaced;
import org.sucharit.complaints.complaint.Digest;
import org.sucharit.complaints.complaint.SubmissionKey;
import org.sucharit.complaints.receipt.Receipt;
import org.sucharit.complaints.receipt.Receipts;
import org.sucharit.complaints.sealing.CaseKeys;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.problem.Problem;

/**
 * Replaces a receipt that whoever recorded the complaint has seen. The new one is made of the request's key and the old
 * one, so that the same request again gives the same, until the end of the day after; it is kept nowhere.
 */
@Component
class ReceiptExchange {

    private static final Caller NOBODY = Caller.anyone("complainant");

    private final MailboxDoor door;
    private final Receipts receipts;
    private final CaseKeys keys;
    private final Cases cases;
    private final CommandDesk desk;
    private final Clock clock;

    ReceiptExchange(MailboxDoor door, Receipts receipts, CaseKeys keys, Cases cases, CommandDesk desk, Clock clock) {
        this.door = door;
        this.receipts = receipts;
        this.keys = keys;
        this.cases = cases;
        this.desk = desk;
        this.clock = clock;
    }

    /** @param receipt the only copy of the new one */
    record Exchanged(Receipt receipt, Handle handle) {}

    /**
     * @param old every handle of the receipt that was shown
     * @throws Problem 404 {@code RECEIPT_UNKNOWN}; 409 {@code RECEIPT_NOT_SEEN} when nobody else has seen it
     */
    Exchanged exchange(List<Handle> old, SubmissionKey key) {
        var opened = door.find(old);
        if (opened.isEmpty()) return again(old, key).orElseThrow(MailboxDoor::unknown);
        boolean seen = opened.get().file().standing().isReceiptSeen();
        // replaced between the two looks, by the same form from another tab
        if (!seen) return again(old, key).orElseThrow(() -> new Problem(HttpStatus.CONFLICT, "RECEIPT_NOT_SEEN"));
        return replace(opened.get(), key);
    }

    /** What an exchange by this form gave before, for whoever has the new mailbox open by now; exchanges nothing. */
    Optional<Exchanged> before(Handle old, SubmissionKey key, Handle held) {
        return again(List.of(old), key).filter(exchanged -> exchanged.handle().equals(held));
    }

    private Exchanged replace(Opened mailbox, SubmissionKey key) {
        var id = mailbox.file().id();
        var receipt = receipts.of(key.reveal(), content(mailbox.handle()));
        var entry = receipts.index(receipt);
        desk.perform(NOBODY, mailbox.file().agency(), Boolean.class, () -> {
            keys.hold(id.toString());
            if (!cases.require(id).standing().isReceiptSeen()) return false; // at the same moment
            desk.sendWithin(
                    NOBODY, mailbox.file().agency(), id.toString(), new ReplaceReceipt(id, LocalDate.now(clock)));
            keys.replaceReceipt(id.toString(), entry);
            return true;
        });
        return again(List.of(mailbox.handle()), key).orElseThrow(MailboxDoor::unknown);
    }

    private Optional<Exchanged> again(List<Handle> old, SubmissionKey key) {
        return old.stream()
                .flatMap(handle -> receipts.candidates(key.reveal(), content(handle)).stream())
                .flatMap(this::replacedLately)
                .findFirst();
    }

    private Stream<Exchanged> replacedLately(Receipt receipt) {
        return door.find(door.handles(receipt)).stream()
                .filter(opened -> isLate(opened.file().all(ReceiptReplaced.class)))
                .map(opened -> new Exchanged(receipt, opened.handle()));
    }

    private boolean isLate(List<ReceiptReplaced> replaced) {
        return !replaced.isEmpty()
                && !LocalDate.now(clock).isAfter(replaced.getLast().on().plusDays(1));
    }

    private static byte[] content(Handle old) {
        return new Digest().add("replaces").add(old.entry()).end();
    }
}
