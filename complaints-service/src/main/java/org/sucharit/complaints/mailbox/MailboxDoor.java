package org.sucharit.complaints.mailbox;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.Cases;
import org.sucharit.complaints.receipt.Receipt;
import org.sucharit.complaints.receipt.Receipts;
import org.sucharit.complaints.sealing.CaseKeys;
import org.sucharit.complaints.sealing.CaseKeys.Found;
import org.sucharit.complaints.sealing.DoesNotOpen;
import org.sucharit.complaints.sealing.Sealer;
import org.sucharit.kit.problem.Problem;

/**
 * Leads from a receipt to its case. A receipt that leads nowhere costs the same work wherever it ends: never given,
 * replaced and erased can't be told apart. Nobody is counted and nobody locked out.
 */
@Component
class MailboxDoor {

    /** Of no case: looked for where there is none, so that the same is looked for. */
    private static final CaseId NOBODYS = CaseId.of("00000000-0000-0000-0000-000000000000");

    private final Receipts receipts;
    private final CaseKeys keys;
    private final Cases cases;

    MailboxDoor(Receipts receipts, CaseKeys keys, Cases cases) {
        this.receipts = receipts;
        this.keys = keys;
        this.cases = cases;
    }

    /** @throws Problem 404 {@code RECEIPT_UNKNOWN} */
    Opened open(Receipt receipt) {
        return find(handles(receipt)).orElseThrow(MailboxDoor::unknown);
    }

    Optional<Opened> find(Handle handle) {
        return find(List.of(handle));
    }

    /** Every handle the receipt may have, since keys are added now and then. */
    List<Handle> handles(Receipt receipt) {
        return receipts.indexes(receipt).stream().map(Handle::new).toList();
    }

    Optional<Opened> find(List<Handle> handles) {
        var found = keys.found(handles.stream().map(Handle::entry).toList());
        var caseId = found.map(Found::caseId).map(CaseId::of).orElse(NOBODYS);
        var sealer = sealer(caseId);
        var file = cases.find(caseId).filter(it -> !it.standing().isErased());
        return found.flatMap(entry ->
                sealer.flatMap(opens -> file.map(whole -> new Opened(new Handle(entry.entry()), whole, opens))));
    }

    private Optional<Sealer> sealer(CaseId caseId) {
        try {
            var sealer = keys.open(caseId.toString());
            if (sealer.isEmpty()) keys.openNothing();
            return sealer;
        } catch (DoesNotOpen e) {
            return Optional.empty(); // somebody has exchanged rows
        }
    }

    static Problem unknown() {
        return new Problem(HttpStatus.NOT_FOUND, "RECEIPT_UNKNOWN");
    }
}
