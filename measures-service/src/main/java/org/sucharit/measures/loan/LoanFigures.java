package org.sucharit.measures.loan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.time.DateRange;

/**
 * How many loans reached which point in a stretch of days.
 *
 * @param overdue loans whose due date passed in the stretch while the property was still out
 * @param note the word "ไม่มี" where nothing happened at all: an empty table is not the same as none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LoanFigures(
        long requested,
        long approved,
        long refused,
        long handedOver,
        long returned,
        long overdue,
        @Nullable String note) {

    /** As the assessment wants it written where there are none. */
    static final String NONE = "ไม่มี";

    /** @param asOf the last day that counts */
    static LoanFigures of(List<LoanFacts> loans, DateRange days, LocalDate asOf) {
        long requested = count(loans, days, asOf, LoanFacts::requestedOn);
        long approved = count(loans, days, asOf, loan -> decidedOn(loan, true));
        long refused = count(loans, days, asOf, loan -> decidedOn(loan, false));
        long out = count(
                loans,
                days,
                asOf,
                loan -> loan.handedOver() == null ? null : loan.handedOver().on());
        long back = count(
                loans,
                days,
                asOf,
                loan -> loan.returned() == null ? null : loan.returned().on());
        long overdue = count(loans, days, asOf, LoanFigures::overdueFrom);
        boolean none =
                Stream.of(requested, approved, refused, out, back, overdue).allMatch(n -> n == 0);
        return new LoanFigures(requested, approved, refused, out, back, overdue, none ? NONE : null);
    }

    private static long count(
            List<LoanFacts> loans, DateRange days, LocalDate asOf, Function<LoanFacts, @Nullable LocalDate> when) {
        return loans.stream()
                .map(when)
                .filter(Objects::nonNull)
                .filter(day -> !day.isAfter(asOf) && days.contains(day))
                .count();
    }

    private static @Nullable LocalDate decidedOn(LoanFacts loan, boolean approved) {
        var decision = loan.decision();
        return decision != null && decision.approved() == approved ? decision.on() : null;
    }

    /** The first day it was overdue; a property that came back on that very day was late too. */
    private static @Nullable LocalDate overdueFrom(LoanFacts loan) {
        var out = loan.handedOver();
        var back = loan.returned();
        if (out == null || (back != null && !back.on().isAfter(loan.dueOn()))) return null;
        var late = loan.dueOn().plusDays(1);
        return out.on().isAfter(late) ? out.on() : late;
    }
}
