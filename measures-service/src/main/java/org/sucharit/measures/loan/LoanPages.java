package org.sucharit.measures.loan;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.agency.Person;
import org.sucharit.measures.agency.RegisteredAgency;

/** The register of borrowed property, one loan of it, and its statistics. */
@Controller
@RequestMapping("/work/agencies/{code}/loans")
class LoanPages {

    /** Years offered beside the chosen one. */
    private static final int YEARS = 5;

    private final Loans loans;
    private final AgencyRegistry agencies;
    private final LoanHistory history;
    private final Freshness freshness;
    private final Access access;
    private final Clock clock;

    LoanPages(
            Loans loans,
            AgencyRegistry agencies,
            LoanHistory history,
            Freshness freshness,
            Access access,
            Clock clock) {
        this.loans = loans;
        this.agencies = agencies;
        this.history = history;
        this.freshness = freshness;
        this.access = access;
        this.clock = clock;
    }

    /** A loan in the list. @param next what the reader may do with one tap; null for nothing */
    record Line(
            LoanView loan, @Nullable String next, @Nullable String path) {}

    /** @param status one of {@link LoanStatus}, or {@code OVERDUE}; blank for all */
    @GetMapping
    String register(
            @PathVariable AgencyId code,
            @RequestParam @Nullable @BuddhistYear Integer fiscalYear,
            @RequestParam @Nullable String status,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable YearMonth month,
            @Valid PageWish page,
            @RequestParam @Nullable Long after,
            @RequestParam @Nullable String done,
            @Nullable Actor actor,
            HttpServletResponse response,
            Model model) {
        var agency = agencies.require(code);
        var today = LocalDate.now(clock);
        int thisYear = FiscalYear.of(today).value();
        int year = Objects.requireNonNullElse(fiscalYear, thisYear);
        freshness.list(LoansProjection.GROUP, after, response);
        var search = search(code, status, unit, month, year);
        var late = new Loans.Search(code, null, true, null, null, null);
        boolean informed = actor != null && access.allows(actor, code, LoanDesk.KEEPERS);
        var listed = page.of(
                loans.find(search, today, page.skip(), page.limit()),
                loans.count(search, today),
                row -> line(LoanView.of(row, today, informed), actor, code));
        model.addAttribute("agency", agency);
        model.addAttribute("year", year);
        model.addAttribute("years", years(year, thisYear));
        model.addAttribute("status", status);
        model.addAttribute("statuses", LoanStatus.values());
        model.addAttribute("unit", unit);
        model.addAttribute("month", month);
        model.addAttribute("months", months(new FiscalYear(year)));
        model.addAttribute("found", listed);
        model.addAttribute("late", loans.count(late, today));
        model.addAttribute("informed", informed);
        model.addAttribute("officer", actor != null && access.allows(actor, code, Role.OFFICER));
        model.addAttribute("position", actor == null ? "" : position(agency, actor));
        model.addAttribute("done", done(done));
        model.addAttribute("stale", response.containsHeader(Freshness.STALE));
        return "loan/register";
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable AgencyId code,
            @PathVariable LoanId id,
            @RequestParam @Nullable Long v,
            @RequestParam @Nullable String done,
            @Nullable Actor actor,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var agency = agencies.require(code);
        freshness.one(LoanRow.COLLECTION, id.toString(), v, response);
        var row = loans.find(id)
                .filter(found -> found.agency().equals(code.value()))
                .orElseThrow(Problem::notFound);
        boolean informed = actor != null && access.allows(actor, code, LoanDesk.KEEPERS);
        model.addAttribute("agency", agency);
        model.addAttribute("loan", LoanView.of(row, LocalDate.now(clock), informed));
        model.addAttribute("steps", steps(row.status(), actor, code));
        model.addAttribute("history", informed ? history.of(id, language) : List.of());
        model.addAttribute("informed", informed);
        model.addAttribute("done", done(done));
        model.addAttribute("stale", response.containsHeader(Freshness.STALE));
        return "loan/loan";
    }

    @GetMapping("/statistics")
    String statistics(
            @PathVariable AgencyId code,
            @RequestParam @Nullable @BuddhistYear Integer fiscalYear,
            @Nullable Actor actor,
            Model model) {
        var agency = agencies.require(code);
        var today = LocalDate.now(clock);
        int thisYear = FiscalYear.of(today).value();
        var year = new FiscalYear(Objects.requireNonNullElse(fiscalYear, thisYear));
        var asOf = year.lastDay().isBefore(today) ? year.lastDay() : today;
        model.addAttribute("agency", agency);
        model.addAttribute("year", year.value());
        model.addAttribute("years", years(year.value(), thisYear));
        model.addAttribute("figures", LoanStatistics.of(code, year, asOf, loans.touching(code, year)));
        model.addAttribute("informed", actor != null && access.allows(actor, code, LoanDesk.KEEPERS));
        return "loan/statistics";
    }

    /** The position someone holds by the agency's own list; empty when it does not know the account. */
    static String position(RegisteredAgency agency, Actor actor) {
        return agency.people().stream()
                .filter(person -> actor.subject().equals(person.account()))
                .map(Person::position)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static Loans.Search search(
            AgencyId code, @Nullable String status, @Nullable String unit, @Nullable YearMonth month, int year) {
        boolean late = "OVERDUE".equals(status);
        var wanted = Arrays.stream(LoanStatus.values())
                .filter(known -> known.name().equals(status))
                .findFirst();
        return new Loans.Search(
                code,
                wanted.orElse(null),
                late ? true : null,
                month,
                LoanDesk.blankToNull(unit),
                // what is overdue is shown whatever year it was asked for in
                late ? null : new FiscalYear(year));
    }

    private Line line(LoanView loan, @Nullable Actor actor, AgencyId code) {
        var next = LoanStep.next(loan.status());
        boolean may = next != null && actor != null && access.allows(actor, code, next.roles());
        return may && next != null ? new Line(loan, next.name(), next.path()) : new Line(loan, null, null);
    }

    private List<LoanStep> steps(LoanStatus status, @Nullable Actor actor, AgencyId code) {
        return LoanStep.possible(status).stream()
                .filter(step -> actor != null && access.allows(actor, code, step.roles()))
                .toList();
    }

    /** @return null unless it is something these pages do */
    private static @Nullable String done(@Nullable String given) {
        return Stream.concat(
                        Stream.of("REQUEST"), Arrays.stream(LoanStep.values()).map(Enum::name))
                .filter(known -> known.equals(given))
                .findFirst()
                .orElse(null);
    }

    private static List<YearMonth> months(FiscalYear year) {
        return Stream.iterate(YearMonth.from(year.firstDay()), month -> month.plusMonths(1))
                .limit(12)
                .toList();
    }

    private static List<Integer> years(int chosen, int thisYear) {
        int last = Math.max(chosen, thisYear);
        int first = Math.min(chosen, last - YEARS + 1);
        return IntStream.rangeClosed(0, last - first)
                .map(back -> last - back)
                .boxed()
                .toList();
    }
}
