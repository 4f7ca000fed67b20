package org.sucharit.measures.loan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.DateRange;
import org.sucharit.kernel.time.FiscalYear;

/**
 * An agency's loans of a fiscal year in figures.
 *
 * @param asOf the last day that counts
 * @param months those that have begun by then, October first
 * @param units by name; staff of no named unit and outsiders last, without a name
 */
record LoanStatistics(
        String agency,
        int fiscalYear,
        LocalDate asOf,
        LoanFigures total,
        List<OfMonth> months,
        List<OfUnit> units,
        List<OfBorrowers> borrowers) {

    record OfMonth(YearMonth month, @JsonUnwrapped LoanFigures figures) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfUnit(@Nullable String unit, @JsonUnwrapped LoanFigures figures) {}

    record OfBorrowers(Borrower.Kind kind, @JsonUnwrapped LoanFigures figures) {}

    static LoanStatistics of(AgencyId agency, FiscalYear year, LocalDate asOf, List<LoanFacts> loans) {
        return new LoanStatistics(
                agency.value(),
                year.value(),
                asOf,
                LoanFigures.of(loans, year.days(), asOf),
                months(year, asOf, loans),
                units(year, asOf, loans),
                borrowers(year, asOf, loans));
    }

    private static List<OfMonth> months(FiscalYear year, LocalDate asOf, List<LoanFacts> loans) {
        return Stream.iterate(YearMonth.from(year.firstDay()), month -> month.plusMonths(1))
                .limit(12)
                .filter(month -> !month.atDay(1).isAfter(asOf))
                .map(month -> new OfMonth(
                        month, LoanFigures.of(loans, new DateRange(month.atDay(1), month.atEndOfMonth()), asOf)))
                .toList();
    }

    private static List<OfUnit> units(FiscalYear year, LocalDate asOf, List<LoanFacts> loans) {
        var named = new TreeMap<String, List<LoanFacts>>();
        for (var loan : loans) {
            var unit = loan.terms().borrower().unit();
            if (unit != null)
                named.merge(unit, List.of(loan), (a, b) -> Stream.concat(a.stream(), b.stream())
                        .toList());
        }
        var without = loans.stream()
                .filter(loan -> loan.terms().borrower().unit() == null)
                .toList();
        var units = named.entrySet().stream()
                .map(entry -> new OfUnit(entry.getKey(), LoanFigures.of(entry.getValue(), year.days(), asOf)));
        var rest = without.isEmpty()
                ? Stream.<OfUnit>empty()
                : Stream.of(new OfUnit(null, LoanFigures.of(without, year.days(), asOf)));
        return Stream.concat(units, rest)
                .filter(unit -> unit.figures().note() == null)
                .toList();
    }

    private static List<OfBorrowers> borrowers(FiscalYear year, LocalDate asOf, List<LoanFacts> loans) {
        var kinds = new EnumMap<Borrower.Kind, List<LoanFacts>>(Borrower.Kind.class);
        for (var kind : Borrower.Kind.values())
            kinds.put(
                    kind,
                    loans.stream()
                            .filter(loan -> loan.terms().borrower().kind() == kind)
                            .toList());
        return kinds.entrySet().stream()
                .map(entry -> new OfBorrowers(entry.getKey(), LoanFigures.of(entry.getValue(), year.days(), asOf)))
                .toList();
    }
}
