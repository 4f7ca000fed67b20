package org.sucharit.measures.loan;

import java.time.LocalDate;
import org.sucharit.kernel.AgencyId;

/** Everything that can happen to a property loan. */
public sealed interface LoanEvent {

    LoanId loanId();

    record LoanRequested(LoanId loanId, AgencyId agency, LoanTerms terms, LocalDate on) implements LoanEvent {}

    /** @param by the position of who approved it */
    record LoanApproved(LoanId loanId, String by, LocalDate on) implements LoanEvent {}

    /** @param by the position of who refused it */
    record LoanRefused(LoanId loanId, String by, String reason, LocalDate on) implements LoanEvent {}

    record PropertyHandedOver(LoanId loanId, String condition, LocalDate on) implements LoanEvent {}

    record PropertyReturned(LoanId loanId, String condition, LocalDate on) implements LoanEvent {}

    /** @param dueOn the day it is to be back from now on */
    record LoanExtended(LoanId loanId, LocalDate dueOn, String reason) implements LoanEvent {}

    record LoanCancelled(LoanId loanId, String reason, LocalDate on) implements LoanEvent {}
}
