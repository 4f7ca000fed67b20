package org.sucharit.reporting.report;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.Refusal;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ReportingRound;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Membership;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.PageWish;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.Records;
import org.sucharit.reporting.report.ReportBodies.DraftBody;

/** The reports of an agency for those who make them, and drafting one more. */
@Controller
@RequestMapping("/reports/desk")
class ReportDeskPages {

    /** Years offered, from the next one back. */
    private static final int YEARS = 8;

    private final ReportDesk desk;
    private final ReportDoor door;
    private final ReportList list;
    private final WaitingReports waiting;
    private final Records records;
    private final Access access;
    private final Freshness freshness;
    private final MessageSource messages;

    ReportDeskPages(
            ReportDesk desk,
            ReportDoor door,
            ReportList list,
            WaitingReports waiting,
            Records records,
            Access access,
            Freshness freshness,
            MessageSource messages) {
        this.desk = desk;
        this.door = door;
        this.list = list;
        this.waiting = waiting;
        this.records = records;
        this.access = access;
        this.freshness = freshness;
        this.messages = messages;
    }

    /** @param agency the only one of the reader's without it, if there is just one */
    @GetMapping
    String reports(
            @RequestParam @Nullable AgencyId agency,
            @Valid PageWish page,
            @RequestParam @Nullable Long after,
            Actor actor,
            Locale language,
            HttpServletResponse response,
            Model model) {
        freshness.list(ReportList.GROUP, after, response);
        model.addAttribute("stale", response.containsHeader(Freshness.STALE));
        return show(agency, page, Map.of(), null, actor, language, model);
    }

    /** The documents in which it is the reader's turn: a part of other pages. */
    @GetMapping("/waiting")
    String waiting(@RequestParam AgencyId agency, Actor actor, Model model) {
        model.addAttribute("waiting", waiting.of(actor, agency));
        return "report/parts :: waiting";
    }

    @PostMapping
    String draft(
            @RequestParam Map<String, String> fields,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var wanted = body(fields);
        if (wanted == null)
            return again(fields, "desk.wrong.choice", HttpStatus.BAD_REQUEST, caller, language, response, model);
        try {
            return "redirect:/reports/desk/%s?done=DRAFTED"
                    .formatted(desk.draft(caller, wanted.id(), wanted.subject()).id());
        } catch (Refusal refused) {
            var status =
                    refused.kind() == Refusal.Kind.INVALID ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
            return again(fields, "refusal." + refused.code(), status, caller, language, response, model);
        }
    }

    private String again(
            Map<String, String> fields,
            String problem,
            HttpStatus status,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        model.addAttribute("stale", false);
        var code = fields.getOrDefault("agency", "");
        var agency = AgencyId.isValid(code) ? new AgencyId(code) : null;
        return show(agency, new PageWish(null, null), fields, problem, caller.actor(), language, model);
    }

    private String show(
            @Nullable AgencyId asked,
            PageWish page,
            Map<String, String> form,
            @Nullable String problem,
            Actor actor,
            Locale language,
            Model model) {
        var own = own(actor);
        var agency = asked == null && own.size() == 1
                ? new AgencyId(own.keySet().iterator().next())
                : asked;
        if (agency != null && !door.readsAll(actor, agency)) throw Problem.accessDenied();
        model.addAttribute("own", own);
        model.addAttribute("waiting", agency == null ? waiting.of(actor) : waiting.of(actor, agency));
        model.addAttribute("form", form);
        model.addAttribute("problem", problem == null ? null : messages.getMessage(problem, null, language));
        model.addAttribute("agency", agency == null ? null : agency.value());
        if (agency != null) one(agency, page, actor, language, model);
        return "report/desk";
    }

    private void one(AgencyId agency, PageWish page, Actor actor, Locale language, Model model) {
        var search = new ReportList.Search(agency, null, null, null, true);
        model.addAttribute(
                "found", page.of(list.find(search, page.skip(), page.limit()), list.count(search), row -> row));
        model.addAttribute("agencyName", nameOf(agency.value()));
        model.addAttribute("officer", access.allows(actor, agency, Role.OFFICER));
        model.addAttribute("newId", UUID.randomUUID());
        model.addAttribute("kinds", words(ReportKind.values(), "report.kind.", language));
        var rounds = new LinkedHashMap<String, String>();
        rounds.put("", say("desk.round.none", language));
        rounds.putAll(words(ReportingRound.values(), "report.round.", language));
        model.addAttribute("rounds", rounds);
        int running = FiscalYear.of(desk.today()).value();
        model.addAttribute("year", running);
        model.addAttribute("years", years(running));
    }

    private Map<String, String> own(Actor actor) {
        var own = new LinkedHashMap<String, String>();
        actor.memberships().stream()
                .filter(membership -> membership.roles().contains(Role.OFFICER)
                        || membership.roles().contains(Role.EXECUTIVE))
                .map(Membership::agency)
                .filter(AgencyId::isValid)
                .forEach(code -> own.put(code, nameOf(code)));
        return own;
    }

    private String nameOf(String code) {
        return records.find(AgencyRecord.class, code).map(AgencyRecord::nameTh).orElse(code);
    }

    /** @return null when something of it is missing or none of its kind */
    private static @Nullable DraftBody body(Map<String, String> fields) {
        try {
            var year = Integer.valueOf(fields.getOrDefault("fiscalYear", ""));
            var round = ReportBodies.blankToNull(fields.get("round"));
            var id = ReportBodies.blankToNull(fields.get("id"));
            if (!FiscalYear.isValid(year)) return null;
            return new DraftBody(
                    id == null ? null : UUID.fromString(id),
                    ReportKind.valueOf(fields.getOrDefault("kind", "")),
                    new AgencyId(fields.getOrDefault("agency", "")),
                    year,
                    round == null ? null : ReportingRound.valueOf(round));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Map<String, String> words(Enum<?>[] values, String prefix, Locale language) {
        var words = new LinkedHashMap<String, String>();
        Arrays.stream(values).forEach(value -> words.put(value.name(), say(prefix + value, language)));
        return words;
    }

    private static Map<String, String> years(int running) {
        var years = new LinkedHashMap<String, String>();
        IntStream.range(0, YEARS)
                .mapToObj(back -> Integer.toString(running + 1 - back))
                .forEach(year -> years.put(year, year));
        return years;
    }

    private String say(String key, Locale language) {
        return Objects.requireNonNull(messages.getMessage(key, null, language));
    }
}
