package org.sucharit.complaints.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.Cases;
import org.sucharit.kit.periodic.PeriodicWork;
import org.sucharit.kit.periodic.Schedule;

/** Erases what is due, and finishes what a crash has left half-done. */
@Component
class EraseDueCases implements PeriodicWork {

    private static final Logger log = LoggerFactory.getLogger(EraseDueCases.class);

    private final Reconciliation reconciliation;
    private final ErasureLedger ledger;
    private final OverCases index;
    private final Cases cases;
    private final Erasures erasures;
    private final Erasing erasing;
    private final Clock clock;

    EraseDueCases(
            Reconciliation reconciliation,
            ErasureLedger ledger,
            OverCases index,
            Cases cases,
            Erasures erasures,
            Erasing erasing,
            Clock clock) {
        this.reconciliation = reconciliation;
        this.ledger = ledger;
        this.index = index;
        this.cases = cases;
        this.erasures = erasures;
        this.erasing = erasing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "case-erasure";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(LocalTime.of(3, 30));
    }

    /** One case that can't be erased does not keep the others. */
    @Override
    public void run(Instant due) {
        reconciliation.run();
        var today = LocalDate.now(clock);
        long left = index.endedBy(erasures.overAtTheLatest(today)).stream()
                .flatMap(id -> cases.find(id).stream())
                .filter(file ->
                        erasures.dueOn(file).filter(day -> !day.isAfter(today)).isPresent())
                .filter(file -> !erased(file))
                .count();
        ledger.entries().stream()
                .filter(entry -> !today.isAfter(entry.beyondBackups()))
                .forEach(entry -> erasing.clear(entry.caseId()));
        if (left > 0) throw new IllegalStateException(left + " cases that are due could not be erased");
    }

    private boolean erased(CaseFile file) {
        try {
            erasing.erase(file);
            return true;
        } catch (RuntimeException e) {
            log.warn(
                    "Case {} is due and could not be erased: {}",
                    file.id(),
                    e.getClass().getName());
            return false;
        }
    }
}
