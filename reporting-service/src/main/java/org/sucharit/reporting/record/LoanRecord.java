package org.sucharit.reporting.record;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.FiscalYear;

/**
 * A loan of the agency's property; never who borrowed.
 *
 * @param decidedBy the position of who approved or refused
 */
public record LoanRecord(
        UUID loanId,
        AgencyId agency,
        String item,
        int quantity,
        @Nullable String assetNumber,
        Borrower borrower,
        LocalDate neededFrom,
        LocalDate dueOn,
        LocalDate requestedOn,
        Status status,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate handedOverOn,
        @Nullable LocalDate returnedOn,
        @Nullable LocalDate cancelledOn)
        implements PublicRecord {

    /** Where it stands; overdue follows from the dates. */
    public enum Status {
        REQUESTED,
        APPROVED,
        REFUSED,
        HANDED_OVER,
        RETURNED,
        CANCELLED
    }

    /** {@code STAFF} of a unit, or an {@code OUTSIDER}. */
    public record Borrower(String kind, @Nullable String unit) {}

    /** The year in which it was requested. */
    @Override
    public Integer ofYear() {
        return FiscalYear.of(requestedOn).value();
    }
}
