package org.sucharit.measures.round;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import org.sucharit.kit.files.FileStore;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.round.RoundCommand.*;
import org.sucharit.measures.round.ScheduleCommand.ScheduleRounds;

/** The officer's page of the monthly round: messages to send, contributions to accept, the agenda. */
@Controller
@RequestMapping("/work/agencies/{code}/round")
class RoundPages {

    private final CommandDesk desk;
    private final AgencyRegistry agencies;
    private final Rounds rounds;
    private final RoundBoard board;
    private final Obstacles obstacles;
    private final Schedules schedules;
    private final Opening opening;
    private final ContributionLinks links;
    private final Messages toUnits;
    private final Deciding deciding;
    private final Agendas agendas;
    private final FileStore files;
    private final Freshness freshness;
    private final Access access;
    private final MessageSource messages;
    private final Clock clock;

    RoundPages(
            CommandDesk desk,
            AgencyRegistry agencies,
            Rounds rounds,
            RoundBoard board,
            Obstacles obstacles,
            Schedules schedules,
            Opening opening,
            ContributionLinks links,
            Messages toUnits,
            Deciding deciding,
            Agendas agendas,
            FileStore files,
            Freshness freshness,
            Access access,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.agencies = agencies;
        this.rounds = rounds;
        this.board = board;
        this.obstacles = obstacles;
        this.schedules = schedules;
        this.opening = opening;
        this.links = links;
        this.toUnits = toUnits;
        this.deciding = deciding;
        this.agendas = agendas;
        this.files = files;
        this.freshness = freshness;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    /** A contribution as the officer worded it, or why it is given back; with what is wrong. */
    record Typed(UUID contribution, String text, String date, String reason, String error) {}

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
        return page(actor, code, newest, null, done, response, model);
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
        return page(actor, code, rounds.require(id(code, month)), null, done, response, model);
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

    @GetMapping("/{month}/agenda")
    String agenda(Actor actor, @PathVariable AgencyId code, @PathVariable String month, Model model) {
        require(actor, code, Role.OFFICER, Role.EXECUTIVE, Role.INSPECTOR);
        var round = rounds.require(id(code, month));
        model.addAttribute("agency", agencies.require(code));
        model.addAttribute("round", round);
        model.addAttribute("month", round.id().monthText());
        model.addAttribute("agenda", agendas.of(round));
        return "round/agenda";
    }

    @GetMapping("/{month}/agenda.docx")
    ResponseEntity<byte[]> agendaPaper(Actor actor, @PathVariable AgencyId code, @PathVariable String month) {
        require(actor, code, Role.OFFICER, Role.EXECUTIVE, Role.INSPECTOR);
        var round = rounds.require(id(code, month));
        var paper = Papers.agenda(agencies.require(code).profile().nameTh(), agendas.of(round));
        return RoundApi.docx("agenda-" + round.id().monthText() + ".docx", paper);
    }

    /** A photo that was written anew when it came in; only the agency sees it. @param n from 1 */
    @GetMapping("/{month}/contributions/{contribution}/photos/{n}")
    ResponseEntity<InputStreamResource> photo(
            Actor actor,
            @PathVariable AgencyId code,
            @PathVariable String month,
            @PathVariable UUID contribution,
            @PathVariable int n) {
        require(actor, code, Role.OFFICER, Role.EXECUTIVE, Role.INSPECTOR);
        var photos = rounds.require(id(code, month))
                .contribution(contribution)
                .map(told -> told.said().photos())
                .orElse(List.of());
        if (n < 1 || n > photos.size()) throw Problem.notFound();
        var photo = photos.get(n - 1);
        return ResponseEntity.ok()
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(photo.mediaType()))
                .contentLength(photo.size())
                .body(new InputStreamResource(files.open(photo.sha256())));
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
        var typed = new Typed(contribution, text, date, reason, messages.getMessage(key, null, language));
        return page(caller.actor(), id.agency(), rounds.require(id), typed, null, response, model);
    }

    private String page(
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
        model.addAttribute("canOpen", officer && rounds.find(thisMonth).isEmpty());
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
