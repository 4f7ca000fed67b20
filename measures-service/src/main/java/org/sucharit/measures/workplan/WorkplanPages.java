package org.sucharit.measures.workplan;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.assessment.AssessmentBoard;
import org.sucharit.measures.assessment.AssessmentId;
import org.sucharit.measures.measure.MeasureStatus;

/** An agency's workplan of a year. */
@Controller
@RequestMapping("/work")
class WorkplanPages {

    /** Years offered beside the chosen one. */
    private static final int YEARS = 5;

    private static final PageWish ALL = new PageWish(0, PageWish.MAX_SIZE);

    private final Workplan workplan;
    private final AgencyRegistry agencies;
    private final AssessmentBoard assessments;
    private final Freshness freshness;
    private final Access access;
    private final List<PlanNotice> notices;
    private final Clock clock;

    /** @param clock in Bangkok's time zone */
    WorkplanPages(
            Workplan workplan,
            AgencyRegistry agencies,
            AssessmentBoard assessments,
            Freshness freshness,
            Access access,
            List<PlanNotice> notices,
            Clock clock) {
        this.workplan = workplan;
        this.agencies = agencies;
        this.assessments = assessments;
        this.freshness = freshness;
        this.access = access;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * @param imported how many measures the visitor has just imported, which the page confirms
     * @param adopted how many have just been adopted
     */
    @GetMapping("/agencies/{code}")
    String workplan(
            @PathVariable AgencyId code,
            @RequestParam @Nullable @BuddhistYear Integer fiscalYear,
            @RequestParam @Nullable Long after,
            @RequestParam @Nullable Integer imported,
            @RequestParam @Nullable Integer adopted,
            @Nullable Actor actor,
            HttpServletResponse response,
            Model model) {
        var agency = agencies.require(code);
        var today = LocalDate.now(clock);
        var thisYear = FiscalYear.of(today).value();
        int year = fiscalYear == null ? newestYear(code, today, thisYear) : fiscalYear;
        freshness.list(WorkplanProjection.GROUP, after, response);
        var found = workplan.find(new Workplan.Search(code, year, null, null, null), ALL, today);
        var assessed = new AssessmentId(code, year - 1);
        model.addAttribute("agency", agency);
        model.addAttribute("year", year);
        model.addAttribute("years", years(year, thisYear));
        model.addAttribute("measures", found.items());
        model.addAttribute("figures", WorkplanFigures.of(found.items()));
        model.addAttribute("assessment", assessments.find(assessed).orElse(null));
        model.addAttribute("shortfalls", assessments.find(code, year - 1, ALL).items());
        model.addAttribute("imported", imported);
        model.addAttribute("adopted", adopted);
        model.addAttribute(
                "drafts",
                found.items().stream()
                        .filter(measure -> measure.status() == MeasureStatus.DRAFTED)
                        .count());
        model.addAttribute("executive", actor != null && access.allows(actor, code, Role.EXECUTIVE));
        model.addAttribute("stale", response.containsHeader(Freshness.STALE));
        model.addAttribute("notices", actor == null ? List.of() : notices(actor, code));
        model.addAttribute("officer", actor != null && access.allows(actor, code, Role.OFFICER));
        model.addAttribute("inspector", actor != null && access.allows(actor, code, Role.INSPECTOR));
        model.addAttribute("informed", actor != null && access.allows(actor, code, Role.OFFICER, Role.EXECUTIVE));
        return "workplan/workplan";
    }

    private List<PlanNotice.Said> notices(Actor actor, AgencyId code) {
        return notices.stream()
                .flatMap(notice -> notice.to(actor, code).stream())
                .toList();
    }

    /** The newest year that has measures; this one when none has. */
    private int newestYear(AgencyId code, LocalDate today, int thisYear) {
        var newest = workplan.find(new Workplan.Search(code, null, null, null, null), new PageWish(0, 1), today);
        return newest.items().isEmpty() ? thisYear : newest.items().getFirst().fiscalYear();
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
