package org.sucharit.measures.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.loan.Borrower;
import org.sucharit.measures.loan.LoanEvent;
import org.sucharit.measures.loan.LoanEvent.*;

/**
 * What others learn about property loans: what was lent, to which kind of borrower, and when. Who borrowed, what for, and
 * what was written down as reason or condition may name people and stays inside.
 */
sealed interface LoanNews extends News {

    /** @param unit of staff */
    @JsonInclude(Include.NON_NULL)
    record BorrowerV1(Borrower.Kind kind, @Nullable String unit) {}

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.loan.requested.v1")
    record LoanRequestedV1(
            UUID loanId,
            String agency,
            String item,
            int quantity,
            @Nullable String assetNumber,
            BorrowerV1 borrower,
            LocalDate neededFrom,
            LocalDate dueOn,
            LocalDate on)
            implements LoanNews {}

    @WireType("sucharit.loan.approved.v1")
    record LoanApprovedV1(UUID loanId, String agency, String by, LocalDate on) implements LoanNews {}

    @WireType("sucharit.loan.refused.v1")
    record LoanRefusedV1(UUID loanId, String agency, String by, LocalDate on) implements LoanNews {}

    @WireType("sucharit.loan.handed-over.v1")
    record PropertyHandedOverV1(UUID loanId, String agency, LocalDate on) implements LoanNews {}

    @WireType("sucharit.loan.returned.v1")
    record PropertyReturnedV1(UUID loanId, String agency, LocalDate on) implements LoanNews {}

    @WireType("sucharit.loan.extended.v1")
    record LoanExtendedV1(UUID loanId, String agency, LocalDate dueOn) implements LoanNews {}

    @WireType("sucharit.loan.cancelled.v1")
    record LoanCancelledV1(UUID loanId, String agency, LocalDate on) implements LoanNews {}

    /** @param agency whose property it is; only the first event says so itself */
    static LoanNews of(LoanEvent event, String agency) {
        var id = event.loanId().value();
        return switch (event) {
            case LoanRequested e -> requested(e, id, agency);
            case LoanApproved e -> new LoanApprovedV1(id, agency, e.by(), e.on());
            case LoanRefused e -> new LoanRefusedV1(id, agency, e.by(), e.on());
            case PropertyHandedOver e -> new PropertyHandedOverV1(id, agency, e.on());
            case PropertyReturned e -> new PropertyReturnedV1(id, agency, e.on());
            case LoanExtended e -> new LoanExtendedV1(id, agency, e.dueOn());
            case LoanCancelled e -> new LoanCancelledV1(id, agency, e.on());
        };
    }

    private static LoanNews requested(LoanRequested event, UUID id, String agency) {
        var terms = event.terms();
        return new LoanRequestedV1(
                id,
                agency,
                terms.item(),
                terms.quantity(),
                terms.assetNumber(),
                new BorrowerV1(terms.borrower().kind(), terms.borrower().unit()),
                terms.neededFrom(),
                terms.dueOn(),
                event.on());
    }
}
