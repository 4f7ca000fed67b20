package org.sucharit.measures.loan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/**
 * Everything that can be asked of a property loan. {@code on} is the day it happened, {@code today} the day it is
 * written down, both in Bangkok.
 */
public sealed interface LoanCommand {

    LoanId loanId();

    record RequestLoan(
            @TargetAggregateIdentifier LoanId loanId, AgencyId agency, LoanTerms terms, LocalDate on, LocalDate today)
            implements LoanCommand {}

    /** @param by the position of who decided */
    record ApproveLoan(
            @TargetAggregateIdentifier LoanId loanId,
            @Nullable String by,
            LocalDate on,
            LocalDate today) implements LoanCommand {}

    /** @param by the position of who decided */
    record RefuseLoan(
            @TargetAggregateIdentifier LoanId loanId,
            @Nullable String by,
            @Nullable String reason,
            LocalDate on,
            LocalDate today)
            implements LoanCommand {}

    /** @param condition the property is in */
    record HandOverProperty(
            @TargetAggregateIdentifier LoanId loanId,
            @Nullable String condition,
            LocalDate on,
            LocalDate today) implements LoanCommand {}

    /** @param condition the property came back in */
    record ReturnProperty(
            @TargetAggregateIdentifier LoanId loanId,
            @Nullable String condition,
            LocalDate on,
            LocalDate today) implements LoanCommand {}

    record ExtendLoan(
            @TargetAggregateIdentifier LoanId loanId,
            LocalDate dueOn,
            @Nullable String reason) implements LoanCommand {}

    /** Nothing is handed over any more. */
    record CancelLoan(
            @TargetAggregateIdentifier LoanId loanId,
            @Nullable String reason,
            LocalDate on) implements LoanCommand {}
}
