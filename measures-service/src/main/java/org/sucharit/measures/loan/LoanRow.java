package org.sucharit.measures.loan;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A loan in the register, with what it is looked for by.
 *
 * @param month it was requested in
 * @param closedOn the day from which nothing more is to happen
 */
record LoanRow(
        String id,
        String agency,
        long version,
        LoanStatus status,
        String month,
        LocalDate requestedOn,
        LocalDate dueOn,
        @Nullable LocalDate handedOverOn,
        @Nullable LocalDate returnedOn,
        @Nullable LocalDate closedOn,
        @Nullable String unit,
        LoanFacts facts) {

    static final String COLLECTION = "loans";

    static LoanRow of(LoanFacts facts) {
        var out = facts.handedOver();
        var back = facts.returned();
        return new LoanRow(
                facts.id().toString(),
                facts.agency().value(),
                0,
                facts.status(),
                YearMonth.from(facts.requestedOn()).toString(),
                facts.requestedOn(),
                facts.dueOn(),
                out == null ? null : out.on(),
                back == null ? null : back.on(),
                facts.closedOn(),
                facts.terms().borrower().unit(),
                facts);
    }
}
