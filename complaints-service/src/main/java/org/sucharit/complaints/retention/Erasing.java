package org.sucharit.complaints.retention;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.Cases;
import org.sucharit.complaints.complaint.ComplaintCommand;
import org.sucharit.complaints.complaint.ComplaintCommand.EraseCase;
import org.sucharit.complaints.complaint.ComplaintCommand.RepeatErasure;
import org.sucharit.complaints.sealing.CaseKeys;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;

/**
 * Erases cases: event and keys in one transaction, the ledger as its last step, files after it.
 *
 * <p>The ledger is written and on disk just before the commit, when nothing stands against the erasure any more. A crash
 * before it leaves everything as it was; one between it and the commit leaves a case that the ledger lists, which is
 * erased at the next start or the next day; there is no moment at which a case is erased and not listed. Files that a
 * crash leaves are removed the next day: they open no more.
 */
@Component
class Erasing {

    private static final Caller NOBODY = Caller.anyone("retention");

    private final CommandDesk desk;
    private final Cases cases;
    private final CaseKeys keys;
    private final CaseFiles files;
    private final ErasureLedger ledger;
    private final Erasures erasures;
    private final Clock clock;

    Erasing(
            CommandDesk desk,
            Cases cases,
            CaseKeys keys,
            CaseFiles files,
            ErasureLedger ledger,
            Erasures erasures,
            Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.keys = keys;
        this.files = files;
        this.ledger = ledger;
        this.erasures = erasures;
        this.clock = clock;
    }

    /** A case whose time has come. */
    void erase(CaseFile file) {
        desk.perform(NOBODY, file.agency(), Answer.class, () -> erased(NOBODY, file));
        files.remove(cases.require(file.id()));
    }

    /**
     * As {@link #erase}, in the transaction of what decides on it.
     *
     * @param agreed the second person's agreement
     */
    Answer erase(Caller caller, CaseFile file, ComplaintCommand agreed) {
        var answer = desk.perform(caller, file.agency(), Answer.class, () -> {
            desk.sendWithin(caller, file.agency(), file.id().toString(), agreed);
            return erased(caller, file);
        });
        files.remove(cases.require(file.id()));
        return answer;
    }

    private Answer erased(Caller caller, CaseFile file) {
        var id = file.id();
        var today = LocalDate.now(clock);
        var beyond = erasures.beyondBackups(today);
        var answer = desk.sendWithin(caller, file.agency(), id.toString(), new EraseCase(id, today, beyond));
        keys.shred(id.toString());
        ledger.append(new LedgerEntry(id, today, beyond));
        return answer;
    }

    /** What the ledger lists is erased, whatever a restored copy says of it. */
    void repeat(LedgerEntry listed) {
        var id = listed.caseId();
        cases.find(id).ifPresentOrElse(file -> repeat(listed, file), () -> keys.shred(id.toString()));
    }

    private void repeat(LedgerEntry listed, CaseFile file) {
        var id = file.id();
        var command = new RepeatErasure(id, listed.on(), listed.beyondBackups());
        desk.perform(NOBODY, file.agency(), Answer.class, () -> {
            keys.shred(id.toString());
            return desk.sendWithin(NOBODY, file.agency(), id.toString(), command);
        });
        files.remove(file);
    }

    /** Files that a crash or a restored backup left of a case erased before. */
    void clear(CaseId id) {
        cases.find(id).ifPresent(files::remove);
    }
}
