package org.sucharit.measures.round;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.agency.AgencyRegistry;

/** What the officer's page shows of a round. */
@Component
class RoundPage {

    private final AgencyRegistry agencies;
    private final Rounds rounds;
    private final RoundBoard board;
    private final Obstacles obstacles;
    private final Schedules schedules;
    private final Messages toUnits;
    private final Opening opening;
    private final Access access;
    private final Clock clock;

    RoundPage(
            AgencyRegistry agencies,
            Rounds rounds,
            RoundBoard board,
            Obstacles obstacles,
            Schedules schedules,
            Messages toUnits,
            Opening opening,
            Access access,
            Clock clock) {
        this.agencies = agencies;
        this.rounds = rounds;
        this.board = board;
        this.obstacles = obstacles;
        this.schedules = schedules;
        this.toUnits = toUnits;
        this.opening = opening;
        this.access = access;
        this.clock = clock;
    }

    /** A contribution as the officer worded it, or why it is given back; with what is wrong. */
    record Typed(UUID contribution, String text, String date, String reason, String error) {}

    /** @param round null where none was ever opened @param typed null unless something is wrong with it */
    String show(
            Actor actor,
            AgencyId code,
            @Nullable RoundFacts round,
            @Nullable Typed typed,
            @Nullable String done,
            HttpServletResponse response,
            Model model) {
        var today = LocalDate.now(clock);
        boolean officer = access.allows(actor, code, Role.OFFICER);
        var thisMonth = new RoundId(code, YearMonth.from(today));
        var set = schedules.find(code);
        model.addAttribute("agency", agencies.require(code));
        model.addAttribute("round", round);
        model.addAttribute("month", round == null ? null : round.id().monthText());
        model.addAttribute("figures", round == null ? null : round.figures());
        model.addAttribute("toUnits", officer && round != null && round.open() ? toUnits.of(round) : List.of());
        model.addAttribute("raised", obstacles.raised(code));
        model.addAttribute("rounds", board.of(code));
        model.addAttribute("thisMonth", thisMonth.month());
        boolean mayOpen = officer && rounds.find(thisMonth).isEmpty();
        var prospect = mayOpen ? opening.prospect(thisMonth) : Opening.Prospect.NONE;
        boolean legible = prospect.unreadable() == 0;
        model.addAttribute("unreadable", prospect.unreadable());
        model.addAttribute("canOpen", prospect.due() && legible);
        model.addAttribute(
                "nothingDueIn", mayOpen && !prospect.due() && legible ? Opening.fiscalYear(thisMonth) : null);
        model.addAttribute("timing", schedules.timing(code));
        model.addAttribute("scheduled", set.isPresent());
        model.addAttribute("next", set.map(it -> it.timing().nextOpening(today)).orElse(null));
        model.addAttribute("officer", officer);
        model.addAttribute("mayClose", access.allows(actor, code, Role.OFFICER, Role.EXECUTIVE));
        model.addAttribute("typed", typed);
        model.addAttribute("done", done);
        model.addAttribute("stale", response.containsHeader(Freshness.STALE));
        response.setHeader("Cache-Control", "no-store");
        return "round/round";
    }
}
