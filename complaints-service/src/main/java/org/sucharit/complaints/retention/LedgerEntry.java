package org.sucharit.complaints.retention;

import java.time.LocalDate;
import org.sucharit.complaints.complaint.CaseId;

/** @param on the day it was erased @param beyondBackups the day from which no backup can undo it */
record LedgerEntry(CaseId caseId, LocalDate on, LocalDate beyondBackups) {

    String written() {
        return "%s %s %s".formatted(caseId, on, beyondBackups);
    }

    /** @throws RuntimeException for anything but what {@link #written} gave */
    static LedgerEntry read(String written) {
        var parts = written.split(" ", -1);
        if (parts.length != 3) throw new IllegalArgumentException("three parts");
        return new LedgerEntry(CaseId.of(parts[0]), LocalDate.parse(parts[1]), LocalDate.parse(parts[2]));
    }
}
