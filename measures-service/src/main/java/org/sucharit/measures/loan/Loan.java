package org.sucharit.measures.loan;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sucharit.measures.loan.LoanRejected.Reason.*;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.loan.LoanCommand.*;
import org.sucharit.measures.loan.LoanEvent.*;

/** Property leaves only after someone approved it, comes back once, and both times someone notes its condition. */
@Aggregate
class Loan {

    @AggregateIdentifier
    private LoanId id;

    private LoanStatus status;
    private LocalDate dueOn;
    private LocalDate lastStep;

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(RequestLoan command) {
        var terms = command.terms();
        if (terms.dueOn().isBefore(terms.neededFrom())) throw new LoanRejected(DUE_BEFORE_NEEDED);
        checkPast(command.on(), command.today());
        apply(new LoanRequested(command.loanId(), command.agency(), terms, command.on()));
    }

    @CommandHandler
    void handle(ApproveLoan command) {
        checkUndecided();
        var by = required(command.by(), DECIDED_BY_MISSING);
        checkDay(command.on(), command.today());
        apply(new LoanApproved(id, by, command.on()));
    }

    @CommandHandler
    void handle(RefuseLoan command) {
        checkUndecided();
        var by = required(command.by(), DECIDED_BY_MISSING);
        var reason = required(command.reason(), REASON_MISSING);
        checkDay(command.on(), command.today());
        apply(new LoanRefused(id, by, reason, command.on()));
    }

    @CommandHandler
    void handle(HandOverProperty command) {
        checkOpen();
        if (status == LoanStatus.REQUESTED) throw new LoanRejected(NOT_APPROVED);
        checkStillHere();
        var condition = required(command.condition(), CONDITION_MISSING);
        checkDay(command.on(), command.today());
        apply(new PropertyHandedOver(id, condition, command.on()));
    }

    @CommandHandler
    void handle(ReturnProperty command) {
        checkOpen();
        if (status != LoanStatus.HANDED_OVER) throw new LoanRejected(NOT_HANDED_OVER);
        var condition = required(command.condition(), CONDITION_MISSING);
        checkDay(command.on(), command.today());
        apply(new PropertyReturned(id, condition, command.on()));
    }

    @CommandHandler
    void handle(ExtendLoan command) {
        checkOpen();
        if (command.dueOn().equals(dueOn)) return;
        if (command.dueOn().isBefore(dueOn)) throw new LoanRejected(NOT_AN_EXTENSION);
        apply(new LoanExtended(id, command.dueOn(), required(command.reason(), REASON_MISSING)));
    }

    @CommandHandler
    void handle(CancelLoan command) {
        checkOpen();
        checkStillHere();
        apply(new LoanCancelled(id, required(command.reason(), REASON_MISSING), command.on()));
    }

    @EventSourcingHandler
    void on(LoanEvent event) {
        switch (event) {
            case LoanRequested e -> {
                id = e.loanId();
                dueOn = e.terms().dueOn();
                lastStep = e.on();
                status = LoanStatus.REQUESTED;
            }
            case LoanApproved e -> reached(LoanStatus.APPROVED, e.on());
            case LoanRefused e -> reached(LoanStatus.REFUSED, e.on());
            case PropertyHandedOver e -> reached(LoanStatus.HANDED_OVER, e.on());
            case PropertyReturned e -> reached(LoanStatus.RETURNED, e.on());
            case LoanExtended e -> dueOn = e.dueOn();
            case LoanCancelled e -> reached(LoanStatus.CANCELLED, e.on());
        }
    }

    private void reached(LoanStatus next, LocalDate on) {
        status = next;
        lastStep = on;
    }

    private void checkUndecided() {
        if (status == LoanStatus.CANCELLED) throw new LoanRejected(LOAN_CANCELLED);
        if (status != LoanStatus.REQUESTED) throw new LoanRejected(ALREADY_DECIDED);
    }

    private void checkOpen() {
        switch (status) {
            case REFUSED -> throw new LoanRejected(LOAN_REFUSED);
            case CANCELLED -> throw new LoanRejected(LOAN_CANCELLED);
            case RETURNED -> throw new LoanRejected(PROPERTY_RETURNED);
            case REQUESTED, APPROVED, HANDED_OVER -> {}
        }
    }

    private void checkStillHere() {
        if (status == LoanStatus.HANDED_OVER) throw new LoanRejected(ALREADY_HANDED_OVER);
    }

    private void checkDay(LocalDate day, LocalDate today) {
        checkPast(day, today);
        if (day.isBefore(lastStep)) throw new LoanRejected(DATES_REVERSED);
    }

    private static void checkPast(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) throw new LoanRejected(DATE_IN_FUTURE);
    }

    private static String required(@Nullable String text, LoanRejected.Reason otherwise) {
        if (text == null || text.isBlank()) throw new LoanRejected(otherwise);
        return text;
    }

    private Loan() {} // Axon
}
