package org.sucharit.measures.round;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.round.RoundCommand.*;
import org.sucharit.measures.round.ScheduleCommand.ScheduleRounds;

/** The officer's page of the monthly round: messages to send, contributions to accept. */
@Controller
@RequestMapping("/work/agencies/{code}/round")
class RoundPages {

    private final RoundDoor door;
    private final CommandDesk desk;
    private final Rounds rounds;
    private final RoundBoard board;
    private final Schedules schedules;
    private final Opening opening;
    private final ContributionLinks links;
    private final Deciding deciding;
    private final RoundPage page;
    private final Freshness freshness;
    private final Clock clock;

    RoundPages(
            RoundDoor door,
            CommandDesk desk,
            Rounds rounds,
            RoundBoard board,
            Schedules schedules,
            Opening opening,
            ContributionLinks links,
            Deciding deciding,
            RoundPage page,
            Freshness freshness,
            Clock clock) {
        this.door = door;
        this.desk = desk;
        this.rounds = rounds;
        this.board = board;
        this.schedules = schedules;
        this.opening = opening;
        this.links = links;
        this.deciding = deciding;
        this.page = page;
        this.freshness = freshness;
        this.clock = clock;
    }

    @GetMapping
    String newest(
            Actor actor,
            @PathVariable AgencyId code,
            @RequestParam @Nullable Long after,
            @RequestParam @Nullable String done,
            HttpServletResponse response,
            Model model) {
        door.read(actor, code);
        await(after, response);
        return page.show(actor, code, newest(code), null, done, response, model);
    }

    private @Nullable RoundFacts newest(AgencyId code) {
        return board.of(code).stream().findFirst().map(RoundRow::facts).orElse(null);
    }

    @GetMapping("/{month}")
    String one(
            Actor actor,
            @PathVariable AgencyId code,
            @PathVariable String month,
            @RequestParam @Nullable Long after,
            @RequestParam @Nullable String done,
            HttpServletResponse response,
            Model model) {
        door.read(actor, code);
        await(after, response);
        return page.show(actor, code, rounds.require(RoundDoor.id(code, month)), null, done, response, model);
    }

    @PostMapping
    String open(Caller caller, @PathVariable AgencyId code) {
        door.require(caller.actor(), code, Role.OFFICER);
        var id = new RoundId(code, YearMonth.now(clock));
        // the page says why
        if (opening.prospect(id).unreadable() > 0) return "redirect:/work/agencies/%s/round".formatted(code);
        return back(id, opening.open(caller, id).position(), "OPENED");
    }

    @PostMapping("/schedule")
    String schedule(
            Caller caller,
            @PathVariable AgencyId code,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String linkDays,
            HttpServletResponse response,
            Model model) {
        door.require(caller.actor(), code, Role.OFFICER);
        var timing = new Timing(day.equals("LAST") ? null : number(day), number(linkDays));
        var id = new ScheduleId(code);
        try {
            desk.send(caller, code, id.toString(), new ScheduleRounds(id, timing, LocalDate.now(clock)));
        } catch (ScheduleRejected e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("timingWrong", "refusal." + e.code());
            model.addAttribute("linkDays", linkDays);
            return page.show(caller.actor(), code, newest(code), null, null, response, model);
        }
        return "redirect:/work/agencies/%s/round?done=SCHEDULED".formatted(code);
    }

    @PostMapping("/{month}/accept-all")
    String acceptAll(Caller caller, @PathVariable AgencyId code, @PathVariable String month) {
        var id = door.existing(caller, code, month, Role.OFFICER);
        var accepted = deciding.acceptAll(caller, id);
        return back(id, accepted.position(), accepted.refused().isEmpty() ? "ACCEPTED" : "ACCEPTED_IN_PART");
    }

    @PostMapping("/{month}/parts/{part}/renew")
    String renew(Caller caller, @PathVariable AgencyId code, @PathVariable String month, @PathVariable int part) {
        var id = door.existing(caller, code, month, Role.OFFICER);
        var link = links.issue(part, schedules.timing(code).linkExpiry(LocalDate.now(clock)));
        var answer = desk.send(caller, code, id.toString(), new RenewContributionLink(id, link));
        return back(id, answer.position(), "RENEWED");
    }

    @PostMapping("/{month}/parts/{part}/revoke")
    String revoke(Caller caller, @PathVariable AgencyId code, @PathVariable String month, @PathVariable int part) {
        var id = door.existing(caller, code, month, Role.OFFICER);
        var answer = desk.send(caller, code, id.toString(), new RevokeContributionLink(id, part));
        return back(id, answer.position(), "REVOKED");
    }

    private void await(@Nullable Long after, HttpServletResponse response) {
        freshness.list(RoundsProjection.GROUP, after, response);
    }

    static String back(RoundId id, long position, String done) {
        return "redirect:/work/agencies/%s/round/%s?after=%d&done=%s"
                .formatted(id.agency(), id.monthText(), position, done);
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            return 0; // refused as impossible
        }
    }
}
