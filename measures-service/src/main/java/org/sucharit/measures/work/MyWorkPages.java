package org.sucharit.measures.work;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.agency.AgencyFinder;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.agency.Person;
import org.sucharit.measures.agency.RegisteredAgency;
import org.sucharit.measures.measure.MeasureStatus;
import org.sucharit.measures.measure.Progress.Obstacle;
import org.sucharit.measures.reminder.MyList;
import org.sucharit.measures.round.RoundBoard;
import org.sucharit.measures.workplan.MeasureView;
import org.sucharit.measures.workplan.PlanNotice;
import org.sucharit.measures.workplan.Workplan;

/** The first page after signing in: what is due, what waits for me, and where everything is done. */
@Controller
class MyWorkPages {

    /** Of each kind; the rest stands on the page behind. */
    private static final int FIRST = 8;

    /** Set by the gateway. */
    private static final String ACTING = "Sucharit-Acting-Agency";

    private final Workplan workplan;
    private final AgencyRegistry agencies;
    private final AgencyFinder finder;
    private final MyList waiting;
    private final RoundBoard rounds;
    private final List<PlanNotice> notices;
    private final Access access;
    private final Clock clock;

    /** @param clock in Bangkok's time zone */
    MyWorkPages(
            Workplan workplan,
            AgencyRegistry agencies,
            AgencyFinder finder,
            MyList waiting,
            RoundBoard rounds,
            List<PlanNotice> notices,
            Access access,
            Clock clock) {
        this.workplan = workplan;
        this.agencies = agencies;
        this.finder = finder;
        this.waiting = waiting;
        this.rounds = rounds;
        this.notices = notices;
        this.access = access;
        this.clock = clock;
    }

    /** An obstacle that stands, and the measure in whose way it is. */
    record Standing(MeasureView measure, Obstacle obstacle) {}

    /**
     * Whoever works nowhere is shown how to find an agency; whose work are cases is led there.
     *
     * @param agency one of several where the visitor works; left out, {@code acting}
     * @param acting the one chosen last in this browser; not there, the first
     * @param whole whether all units' measures are wanted instead of one's own
     */
    @GetMapping("/work")
    String mine(
            @RequestParam @Nullable AgencyId agency,
            @RequestHeader(name = ACTING, required = false) @Nullable AgencyId acting,
            @RequestParam(defaultValue = "false") boolean whole,
            @RequestParam @Nullable String query,
            @RequestParam @Nullable String province,
            @Valid PageWish page,
            @Nullable Actor actor,
            Model model) {
        var own = actor == null ? List.<RegisteredAgency>of() : own(actor);
        boolean searching = query != null || province != null;
        if (own.isEmpty() && !searching && investigates(actor)) return "redirect:/cases";
        if (actor == null || own.isEmpty() || searching) return finder.show(query, province, page, actor, model);
        var here = own.stream()
                .filter(one -> one.code().equals(agency == null ? acting : agency))
                .findFirst()
                .orElse(own.getFirst());
        model.addAttribute("own", own);
        show(actor, here, whole, model);
        return "work/mine";
    }

    private static boolean investigates(@Nullable Actor actor) {
        return actor != null && actor.roles().equals(Set.of(Role.INVESTIGATOR.name()));
    }

    private void show(Actor actor, RegisteredAgency agency, boolean whole, Model model) {
        var code = agency.code();
        var unit = unit(agency, actor);
        var open = workplan.open(code, LocalDate.now(clock));
        boolean officer = access.allows(actor, code, Role.OFFICER);
        // whoever is only an executive has what is late above
        var mine = open.stream()
                .filter(isOf(whole ? null : unit))
                .filter(measure -> officer || !measure.overdue())
                .toList();
        model.addAttribute("agency", agency);
        model.addAttribute("officer", officer);
        model.addAttribute("executive", access.allows(actor, code, Role.EXECUTIVE));
        model.addAttribute("unit", unit);
        model.addAttribute("whole", whole);
        model.addAttribute("late", open.stream().filter(MeasureView::overdue).toList());
        model.addAttribute("due", first(mine, measure -> measure.status() != MeasureStatus.DRAFTED));
        model.addAttribute("drafts", first(open, measure -> measure.status() == MeasureStatus.DRAFTED));
        model.addAttribute(
                "obstacles",
                open.stream().flatMap(MyWorkPages::standing).limit(FIRST).toList());
        var listed = waiting.of(actor, code);
        model.addAttribute("waiting", listed.stream().limit(FIRST).toList());
        model.addAttribute("waitingInAll", listed.size());
        model.addAttribute("openMonth", rounds.openMonth(code).orElse(null));
        model.addAttribute(
                "notices",
                notices.stream().flatMap(one -> one.to(actor, code).stream()).toList());
    }

    private static List<MeasureView> first(List<MeasureView> measures, Predicate<MeasureView> which) {
        return measures.stream().filter(which).limit(FIRST).toList();
    }

    private static Stream<Standing> standing(MeasureView measure) {
        return measure.progress().obstacles().stream()
                .filter(obstacle -> obstacle.resolution() == null)
                .map(obstacle -> new Standing(measure, obstacle));
    }

    /** @param unit null for every unit's */
    private static Predicate<MeasureView> isOf(@Nullable String unit) {
        return measure -> unit == null
                || measure.plan().responsible().stream()
                        .anyMatch(who -> unit.equals(who.unit())
                                || unit.equals(who.text())
                                || Responsible.EVERYONE.equals(who.unit()));
    }

    /** The unit in which the agency's own list has the visitor. */
    private static @Nullable String unit(RegisteredAgency agency, Actor actor) {
        return agency.people().stream()
                .filter(person -> actor.subject().equals(person.account()))
                .map(Person::unit)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<RegisteredAgency> own(Actor actor) {
        return actor.agencies().stream()
                .filter(code -> access.allows(actor, code, Role.OFFICER, Role.EXECUTIVE))
                .flatMap(code -> agencies.find(code).stream())
                .toList();
    }
}
