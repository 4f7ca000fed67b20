package org.sucharit.measures.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.reminder.DueMatter;
import org.sucharit.measures.reminder.DueMatter.Kind;
import org.sucharit.measures.reminder.DueWork;

/** Property that is to be back soon, or should be back already. */
@Component
class LoanDueWork implements DueWork {

    /** How many days before the due date someone is reminded. */
    private static final int DAYS_BEFORE = 3;

    private final Loans loans;

    LoanDueWork(Loans loans) {
        this.loans = loans;
    }

    @Override
    public Stream<DueMatter> on(LocalDate day) {
        return loans.outUntil(day.plusDays(DAYS_BEFORE)).map(row -> matter(row, day));
    }

    private static DueMatter matter(LoanRow row, LocalDate day) {
        var kind = kind(row.dueOn(), day);
        return new DueMatter(
                new AgencyId(row.agency()),
                "loan/" + row.id(),
                kind,
                row.facts().terms().item(),
                row.dueOn(),
                row.unit(),
                kind == Kind.OVERDUE ? List.of(Role.OFFICER, Role.EXECUTIVE) : List.of(Role.OFFICER),
                "/work/agencies/" + row.agency() + "/loans/" + row.id());
    }

    private static Kind kind(LocalDate dueOn, LocalDate day) {
        if (dueOn.isBefore(day)) return Kind.OVERDUE;
        return dueOn.equals(day) ? Kind.DUE : Kind.DUE_SOON;
    }
}
