package org.sucharit.measures.round;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.Refusal;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.form.TypedDate;
import org.sucharit.measures.round.RoundCommand.*;
import org.sucharit.measures.round.ScheduleCommand.ScheduleRounds;

/** The officer's page of the monthly round: messages to send, contributions to accept. */
@Controller
@RequestMapping("/work/agencies/{code}/round")
class RoundPages {

    private final CommandDesk desk;
    private final AgencyRegistry agencies;
    private final Rounds rounds;
    private final RoundBoard board;
    private final Schedules schedules;
    private final Opening opening;
    private final ContributionLinks links;
    private final Deciding deciding;
    private final RoundPage page;
    private final Freshness freshness;
    private final Access access;
    private final MessageSource messages;
    private final Clock clock;

    RoundPages(
            CommandDesk desk,
            AgencyRegistry agencies,
            Rounds rounds,
            RoundBoard board,
            Schedules schedules,
            Opening opening,
            ContributionLinks links,
            Deciding deciding,
            RoundPage page,
            Freshness freshness,
            Access access,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.agencies = agencies;
        this.rounds = rounds;
        this.board = board;
        this.schedules = schedules;
        this.opening = opening;
        this.links = links;
        this.deciding = deciding;
        this.page = page;
        this.freshness = freshness;
        this.access = access;
        this.messages = messages;
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
        require(actor, code, Role.OFFICER, Role.EXECUTIVE, Role.INSPECTOR);
        await(after, response);
        var newest = board.of(code).stream().findFirst().map(RoundRow::facts).orElse(null);
        return page.show(actor, code, newest, null, done, response, model);
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
        require(actor, code, Role.OFFICER, Role.EXECUTIVE, Role.INSPECTOR);
        await(after, response);
        return page.show(actor, code, rounds.require(id(code, month)), null, done, response, model);
    }

    @PostMapping
    String open(Caller caller, @PathVariable AgencyId code) {
        require(caller.actor(), code, Role.OFFICER);
        var id = new RoundId(code, YearMonth.now(clock));
        return back(id, opening.open(caller, id).position(), "OPENED");
    }

    @PostMapping("/schedule")
    String schedule(Caller caller, @PathVariable AgencyId code, @RequestParam String day, @RequestParam int linkDays) {
        require(caller.actor(), code, Role.OFFICER);
        var timing = new Timing(day.equals("LAST") ? null : number(day), linkDays);
        var id = new ScheduleId(code);
        desk.send(caller, code, id.toString(), new ScheduleRounds(id, timing, LocalDate.now(clock)));
        return "redirect:/work/agencies/%s/round?done=SCHEDULED".formatted(code);
    }

    @PostMapping("/{month}/accept-all")
    String acceptAll(Caller caller, @PathVariable AgencyId code, @PathVariable String month) {
        var id = existing(caller, code, month);
        var accepted = deciding.acceptAll(caller, id);
        return back(id, accepted.position(), accepted.refused().isEmpty() ? "ACCEPTED" : "ACCEPTED_IN_PART");
    }

    /** @param decision accept, return or discard */
    @PostMapping("/{month}/contributions/{contribution}")
    String decide(
            Caller caller,
            @PathVariable AgencyId code,
            @PathVariable String month,
            @PathVariable UUID contribution,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String reason,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var id = existing(caller, code, month);
        try {
            return switch (decision) {
                case "return" -> {
                    var command = new ReturnContribution(id, contribution, limited(reason));
                    yield back(
                            id, desk.send(caller, code, id.toString(), command).position(), "RETURNED");
                }
                case "discard" -> {
                    var command = new DiscardContribution(id, contribution, limited(reason));
                    yield back(
                            id, desk.send(caller, code, id.toString(), command).position(), "DISCARDED");
                }
                default -> {
                    var wording = new Deciding.Wording(limited(text), day(date));
                    yield back(
                            id,
                            deciding.accept(caller, id, contribution, wording).position(),
                            "ACCEPTED");
                }
            };
        } catch (Refusal e) {
            return wrong(
                    caller, id, contribution, text, date, reason, "refusal." + e.code(), language, response, model);
        } catch (NotUnderstood e) {
            return wrong(caller, id, contribution, text, date, reason, e.key, language, response, model);
        }
    }

    @PostMapping("/{month}/parts/{part}/renew")
    String renew(Caller caller, @PathVariable AgencyId code, @PathVariable String month, @PathVariable int part) {
        var id = existing(caller, code, month);
        var link = links.issue(part, schedules.timing(code).linkExpiry(LocalDate.now(clock)));
        var answer = desk.send(caller, code, id.toString(), new RenewContributionLink(id, link));
        return back(id, answer.position(), "RENEWED");
    }

    @PostMapping("/{month}/parts/{part}/revoke")
    String revoke(Caller caller, @PathVariable AgencyId code, @PathVariable String month, @PathVariable int part) {
        var id = existing(caller, code, month);
        var answer = desk.send(caller, code, id.toString(), new RevokeContributionLink(id, part));
        return back(id, answer.position(), "REVOKED");
    }

    private String wrong(
            Caller caller,
            RoundId id,
            UUID contribution,
            String text,
            String date,
            String reason,
            String key,
            Locale language,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var typed = new RoundPage.Typed(contribution, text, date, reason, messages.getMessage(key, null, language));
        return page.show(caller.actor(), id.agency(), rounds.require(id), typed, null, response, model);
    }

    private void await(@Nullable Long after, HttpServletResponse response) {
        freshness.list(RoundsProjection.GROUP, after, response);
    }

    private void require(Actor actor, AgencyId code, Role... anyOf) {
        agencies.require(code);
        access.require(actor, code, anyOf);
    }

    private RoundId existing(Caller caller, AgencyId code, String month) {
        require(caller.actor(), code, Role.OFFICER);
        return rounds.require(id(code, month)).id();
    }

    private static String back(RoundId id, long position, String done) {
        return "redirect:/work/agencies/%s/round/%s?after=%d&done=%s"
                .formatted(id.agency(), id.monthText(), position, done);
    }

    private static RoundId id(AgencyId code, String month) {
        return RoundId.of(code, month).orElseThrow(Rounds::unknown);
    }

    private static int number(String day) {
        try {
            return Integer.parseInt(day);
        } catch (NumberFormatException e) {
            return 0; // refused as impossible
        }
    }

    private static @Nullable LocalDate day(String typed) {
        if (typed.isBlank()) return null;
        return TypedDate.read(typed).orElseThrow(() -> new NotUnderstood("round.date.unclear"));
    }

    private static String limited(String text) {
        if (text.length() > RoundBodies.MAX_TEXT) throw new NotUnderstood("round.text.too-long.short");
        return text.strip();
    }

    private static final class NotUnderstood extends RuntimeException {

        private final String key;

        NotUnderstood(String key) {
            super(key);
            this.key = key;
        }
    }
}
