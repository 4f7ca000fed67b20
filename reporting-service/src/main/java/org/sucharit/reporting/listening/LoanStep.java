package org.sucharit.reporting.listening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.record.LoanRecord;
import org.sucharit.reporting.record.LoanRecord.Status;

/** A loan that moves on, field by field. */
final class LoanStep {

    private final LoanRecord was;
    private Status status;
    private LocalDate dueOn;
    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate handedOverOn;
    private @Nullable LocalDate returnedOn;
    private @Nullable LocalDate cancelledOn;

    private LoanStep(LoanRecord was) {
        this.was = was;
        status = was.status();
        dueOn = was.dueOn();
        decidedBy = was.decidedBy();
        decidedOn = was.decidedOn();
        handedOverOn = was.handedOverOn();
        returnedOn = was.returnedOn();
        cancelledOn = was.cancelledOn();
    }

    static LoanStep of(@Nullable LoanRecord before) {
        return new LoanStep(News.begun(before));
    }

    LoanStep to(Status next) {
        status = next;
        return this;
    }

    LoanStep due(LocalDate day) {
        dueOn = day;
        return this;
    }

    LoanStep decided(String by, LocalDate on) {
        decidedBy = by;
        decidedOn = on;
        return this;
    }

    LoanStep handedOver(LocalDate on) {
        handedOverOn = on;
        return this;
    }

    LoanStep returned(LocalDate on) {
        returnedOn = on;
        return this;
    }

    LoanStep cancelled(LocalDate on) {
        cancelledOn = on;
        return this;
    }

    LoanRecord record() {
        return new LoanRecord(
                was.loanId(),
                was.agency(),
                was.item(),
                was.quantity(),
                was.assetNumber(),
                was.borrower(),
                was.neededFrom(),
                dueOn,
                was.requestedOn(),
                status,
                decidedBy,
                decidedOn,
                handedOverOn,
                returnedOn,
                cancelledOn);
    }
}
