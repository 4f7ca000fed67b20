package org.sucharit.complaints.retention;

import java.util.HashSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.Cases;
import org.sucharit.complaints.complaint.ComplaintEvent.CaseErased;

/**
 * Makes ledger and database say the same. What the ledger lists and the database still has was brought back by a backup,
 * or a crash came just before the commit: it is erased. What the database has erased and the ledger does not list was
 * lost with the ledger: it is listed again.
 */
@Component
class Reconciliation {

    private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

    private final ErasureLedger ledger;
    private final OverCases index;
    private final Erasing erasing;
    private final Cases cases;

    Reconciliation(ErasureLedger ledger, OverCases index, Erasing erasing, Cases cases) {
        this.ledger = ledger;
        this.index = index;
        this.erasing = erasing;
        this.cases = cases;
    }

    /** Costs two queries when there is nothing to do. @throws LedgerDamaged */
    void run() {
        var listed = ledger.entries();
        var erased = index.erased();
        var ids = listed.stream().map(entry -> entry.caseId().toString()).collect(Collectors.toSet());
        var back = index.withKeys(ids);
        for (var entry : listed) {
            var id = entry.caseId().toString();
            boolean open = !erased.contains(id) && cases.find(entry.caseId()).isPresent();
            if (open || back.contains(id)) repeat(entry);
        }
        var unlisted = new HashSet<>(erased);
        unlisted.removeAll(ids);
        unlisted.forEach(this::list);
    }

    private void repeat(LedgerEntry entry) {
        log.warn("Case {} was erased on {} and is there again; it is erased again", entry.caseId(), entry.on());
        erasing.repeat(entry);
    }

    private void list(String caseId) {
        var event = cases.require(CaseId.of(caseId)).all(CaseErased.class).getFirst();
        log.warn("Case {} is erased and not in the ledger; it is added", caseId);
        ledger.append(new LedgerEntry(event.caseId(), event.on(), event.beyondBackups()));
    }
}
