package org.sucharit.reporting.publicpages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Membership;
import org.sucharit.kit.security.Role;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.Records;
import org.sucharit.reporting.report.WaitingReports;
import org.sucharit.reporting.scorecard.Scorecards;

/** Where everyone begins, and finds their agency. */
@Controller
class StartPages {

    private final Scorecards scorecards;
    private final Records records;
    private final AgencySearch search;
    private final Trends trends;
    private final WaitingReports waiting;
    private final Views views;

    StartPages(
            Scorecards scorecards,
            Records records,
            AgencySearch search,
            Trends trends,
            WaitingReports waiting,
            Views views) {
        this.scorecards = scorecards;
        this.records = records;
        this.search = search;
        this.trends = trends;
        this.waiting = waiting;
        this.views = views;
    }

    @GetMapping("/")
    String start(@Nullable Actor actor, Model model) {
        var nation = scorecards.nation(views.newestYear(), null);
        model.addAttribute("year", nation.fiscalYear());
        model.addAttribute("begun", nation.fiscalYear() < views.thisYear());
        model.addAttribute("figures", Figures.of(nation));
        model.addAttribute("trend", trends.nation(nation));
        model.addAttribute("completeUntil", Views.complete(nation));
        model.addAttribute("waiting", actor == null ? List.of() : waiting.of(actor));
        model.addAttribute("own", actor == null ? List.of() : own(actor));
        model.addAttribute("reporting", actor == null ? List.of() : reporting(actor));
        return "publicpages/home";
    }

    @GetMapping("/agencies")
    String agencies(@RequestParam(defaultValue = "") String find, Model model) {
        model.addAttribute("typed", find.strip());
        model.addAttribute("found", search.find(find));
        model.addAttribute("provinces", ProvinceTile.all());
        return "publicpages/agencies";
    }

    /** The agencies whose reports are the visitor's work. */
    private static List<String> reporting(Actor actor) {
        return actor.memberships().stream()
                .filter(membership -> membership.roles().contains(Role.OFFICER)
                        || membership.roles().contains(Role.EXECUTIVE))
                .map(Membership::agency)
                .toList();
    }

    private List<Listed> own(Actor actor) {
        return actor.memberships().stream()
                .map(Membership::agency)
                .filter(AgencyId::isValid)
                .distinct()
                .flatMap(code -> records.find(AgencyRecord.class, code).stream())
                .map(Listed::of)
                .toList();
    }
}
