package org.sucharit.complaints.deskpages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.form.CheckedForm;
import org.sucharit.complaints.form.Forms;
import org.sucharit.complaints.listening.ListedAgency;
import org.sucharit.complaints.statistics.FiguresDesk;
import org.sucharit.complaints.statistics.FiguresView;
import org.sucharit.complaints.statistics.Totals;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.web.BuddhistYear;

/** An agency's published figures of one fiscal year, and entering those of months before they were counted here. */
@Controller
@RequestMapping("/cases/desk/{code}/figures")
class FiguresPages {

    private static final int MONTHS = 12;
    private static final int YEARS = 10;

    private final Desks desks;
    private final FiguresDesk desk;
    private final CaseDoor door;
    private final Forms forms;
    private final Clock clock;

    FiguresPages(Desks desks, FiguresDesk desk, CaseDoor door, Forms forms, Clock clock) {
        this.desks = desks;
        this.desk = desk;
        this.door = door;
        this.forms = forms;
        this.clock = clock;
    }

    /** @param fiscalYear B.E.; the running one without it */
    @GetMapping
    ModelAndView show(
            Actor actor,
            @PathVariable AgencyId code,
            @RequestParam @Nullable @BuddhistYear Integer fiscalYear,
            @RequestParam @Nullable String done,
            Locale language) {
        var agency = require(actor, code);
        var page = page(actor, agency, fiscalYear == null ? thisYear() : new FiscalYear(fiscalYear));
        page.addObject("done", done != null);
        forms.fresh(Map.of(), language).show(page);
        return page;
    }

    /** All or nothing; months of which nothing is typed are left out. */
    @PostMapping
    ModelAndView enter(Caller caller, @PathVariable AgencyId code, HttpServletRequest request, Locale language) {
        var agency = require(caller.actor(), code);
        var form = forms.read(request, language);
        var year = year(form);
        var months = months(form, year);
        var first = months.isEmpty() ? "fiscalYear" : "received-" + months.firstKey();
        if (form.isFine() && months.isEmpty()) form.say("fiscalYear", "deskpages.wrong.nothing");
        try {
            if (form.isFine()) desk.enter(form.once(caller), code, months);
        } catch (RuntimeException e) {
            form.refused(e, first);
        }
        if (form.isFine()) return Forms.done("/cases/desk/%s/figures?fiscalYear=%s&done=1".formatted(code, year));
        return Forms.again(page(caller.actor(), agency, year), form);
    }

    private ListedAgency require(Actor actor, AgencyId code) {
        if (!door.worksAt(actor, code) && !desk.mayEnter(actor, code)) throw Problem.accessDenied();
        return desks.known(code);
    }

    private FiscalYear year(CheckedForm form) {
        var typed = form.number("fiscalYear", FiscalYear.EARLIEST, FiscalYear.LATEST);
        return typed == null ? thisYear() : new FiscalYear(typed);
    }

    private static SortedMap<YearMonth, Totals> months(CheckedForm form, FiscalYear year) {
        var months = new TreeMap<YearMonth, Totals>();
        monthsOf(year).forEach(month -> {
            if (Stream.of("received-", "finished-", "inProgress-").anyMatch(field -> form.has(field + month)))
                months.put(month, totals(form, month));
        });
        return months;
    }

    private static Totals totals(CheckedForm form, YearMonth month) {
        return new Totals(
                number(form, "received-" + month),
                number(form, "finished-" + month),
                number(form, "inProgress-" + month));
    }

    /** A month is entered whole. */
    private static int number(CheckedForm form, String field) {
        if (!form.has(field)) form.say(field, "deskpages.wrong.whole-month");
        var number = form.number(field, 0, FiguresDesk.MOST);
        return number == null ? 0 : number;
    }

    private ModelAndView page(Actor actor, ListedAgency agency, FiscalYear year) {
        var figures = desk.of(agency.code(), year, null);
        var page = Desks.page("figures", agency);
        page.addObject("figures", figures);
        page.addObject("works", door.worksAt(actor, agency.code()));
        page.addObject("mayEnter", desk.mayEnter(actor, agency.code()));
        page.addObject("open", open(figures, year));
        page.addObject("year", year.value());
        page.addObject("years", years(year.value()));
        return page;
    }

    /** The months that can still be entered. */
    private static List<YearMonth> open(FiguresView figures, FiscalYear year) {
        var counted = figures.countedFrom();
        if (counted == null) return List.of();
        var published = figures.months().stream().map(FiguresView.Period::from).toList();
        return monthsOf(year)
                .filter(month -> month.isBefore(counted) && !published.contains(month))
                .toList();
    }

    private static Stream<YearMonth> monthsOf(FiscalYear year) {
        return Stream.iterate(YearMonth.from(year.firstDay()), month -> month.plusMonths(1))
                .limit(MONTHS);
    }

    private List<Integer> years(int chosen) {
        int last = Math.max(chosen, thisYear().value());
        int first = Math.min(chosen, last - YEARS + 1);
        return IntStream.rangeClosed(0, last - first)
                .map(back -> last - back)
                .boxed()
                .toList();
    }

    private FiscalYear thisYear() {
        return FiscalYear.of(LocalDate.now(clock));
    }
}
