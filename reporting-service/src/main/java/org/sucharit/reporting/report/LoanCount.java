package org.sucharit.reporting.report;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.time.DateRange;
import org.sucharit.reporting.record.LoanRecord;
import org.sucharit.reporting.record.LoanRecord.Status;
import org.sucharit.reporting.report.Drafting.Subject;
import org.sucharit.reporting.report.LoanRegister.Figures;
import org.sucharit.reporting.report.LoanRegister.Item;
import org.sucharit.reporting.report.LoanRegister.Month;

/** Counts loans within the time that a report covers. */
final class LoanCount {

    private final LocalDate first;
    private final LocalDate last;
    private final List<LoanRecord> loans;

    /** @param loans that may have anything to do with that time */
    LoanCount(Subject subject, LocalDate today, List<LoanRecord> loans) {
        this.first = subject.year().firstDay();
        this.last = subject.until(today);
        this.loans = List.copyOf(loans);
    }

    LoanRegister register() {
        var months = Stream.iterate(YearMonth.from(first), month -> month.plusMonths(1))
                .takeWhile(month -> !month.atDay(1).isAfter(last))
                .map(month -> new Month(month, figures(new DateRange(month.atDay(1), month.atEndOfMonth()))))
                .toList();
        return new LoanRegister(months, figures(new DateRange(first, last)), items());
    }

    private List<Item> items() {
        return loans.stream()
                .filter(loan -> counts(loan.requestedOn(), new DateRange(first, last)))
                .sorted(comparing(LoanRecord::requestedOn).thenComparing(LoanRecord::loanId))
                .map(LoanCount::item)
                .toList();
    }

    private static Item item(LoanRecord loan) {
        return new Item(
                loan.item(),
                loan.quantity(),
                loan.assetNumber(),
                loan.borrower().kind(),
                loan.borrower().unit(),
                loan.requestedOn(),
                loan.neededFrom(),
                loan.dueOn(),
                loan.handedOverOn(),
                loan.returnedOn(),
                loan.status().name());
    }

    private Figures figures(DateRange days) {
        return new Figures(
                count(days, LoanRecord::requestedOn),
                count(days, loan -> loan.status() == Status.REFUSED ? null : loan.decidedOn()),
                count(days, loan -> loan.status() == Status.REFUSED ? loan.decidedOn() : null),
                count(days, LoanRecord::handedOverOn),
                count(days, LoanRecord::returnedOn),
                count(days, LoanCount::overdueFrom));
    }

    private long count(DateRange days, Function<LoanRecord, @Nullable LocalDate> when) {
        return loans.stream()
                .map(when)
                .filter(Objects::nonNull)
                .filter(day -> counts(day, days))
                .count();
    }

    private boolean counts(LocalDate day, DateRange days) {
        return !day.isAfter(last) && days.contains(day);
    }

    /** The first day it was overdue; what came back on that very day was late too. */
    private static @Nullable LocalDate overdueFrom(LoanRecord loan) {
        var out = loan.handedOverOn();
        var back = loan.returnedOn();
        if (out == null || (back != null && !back.isAfter(loan.dueOn()))) return null;
        var late = loan.dueOn().plusDays(1);
        return out.isAfter(late) ? out : late;
    }
}
