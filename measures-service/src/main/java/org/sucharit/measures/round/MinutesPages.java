package org.sucharit.measures.round;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.form.TypedDate;
import org.sucharit.measures.measure.MeasureId;

/** One form after the meeting: the day, who was there, and what the executive ordered about each measure. */
@Controller
@RequestMapping("/work/agencies/{code}/round/{month}/minutes")
class MinutesPages {

    private static final String ORDER = "order-";

    private final Closing closing;
    private final Rounds rounds;
    private final RoundBoard board;
    private final Agendas agendas;
    private final AgencyRegistry agencies;
    private final Access access;
    private final MessageSource messages;
    private final Clock clock;

    MinutesPages(
            Closing closing,
            Rounds rounds,
            RoundBoard board,
            Agendas agendas,
            AgencyRegistry agencies,
            Access access,
            MessageSource messages,
            Clock clock) {
        this.closing = closing;
        this.rounds = rounds;
        this.board = board;
        this.agendas = agendas;
        this.agencies = agencies;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    /** What was typed. @param key of the form: sent twice, it is one meeting @param orders by measure */
    record Typed(
            String key,
            String on,
            List<String> people,
            String others,
            String defaultOrder,
            Map<String, String> orders) {

        static Typed of(MultiValueMap<String, String> fields) {
            var orders = new LinkedHashMap<String, String>();
            fields.forEach((name, values) -> {
                if (name.startsWith(ORDER)) orders.put(name.substring(ORDER.length()), values.getFirst());
            });
            return new Typed(
                    one(fields, "key"),
                    one(fields, "on"),
                    fields.getOrDefault("person", List.of()),
                    one(fields, "others"),
                    one(fields, "defaultOrder"),
                    orders);
        }

        private static String one(MultiValueMap<String, String> fields, String name) {
            return Objects.requireNonNullElse(fields.getFirst(name), "");
        }

        List<String> attendance() {
            var all = new LinkedHashSet<String>();
            people.stream().map(String::strip).filter(name -> !name.isEmpty()).forEach(all::add);
            others.lines().map(String::strip).filter(name -> !name.isEmpty()).forEach(all::add);
            return List.copyOf(all);
        }

        Map<MeasureId, String> ordered(RoundFacts round) {
            var all = new LinkedHashMap<MeasureId, String>();
            for (var due : round.measures()) {
                var own = orders.getOrDefault(due.measure().toString(), "").strip();
                var order = own.isEmpty() ? defaultOrder.strip() : own;
                if (!order.isEmpty()) all.put(due.measure(), order);
            }
            return all;
        }
    }

    @GetMapping
    String form(Actor actor, @PathVariable AgencyId code, @PathVariable String month, Model model) {
        var round = require(actor, code, month);
        if (!round.open())
            return "redirect:/work/agencies/%s/round/%s"
                    .formatted(code, round.id().monthText());
        var typed = new Typed(
                UUID.randomUUID().toString(),
                ThaiDates.format(LocalDate.now(clock)),
                lastTime(code),
                "",
                messages.getMessage("round.order.default", null, Locale.of("th")),
                Map.of());
        return page(round, typed, Map.of(), model);
    }

    @PostMapping
    String close(
            Caller caller,
            @PathVariable AgencyId code,
            @PathVariable String month,
            @RequestParam MultiValueMap<String, String> fields,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var round = require(caller.actor(), code, month);
        var typed = Typed.of(fields);
        var wrong = new LinkedHashMap<String, String>(wrong(typed, language));
        if (!agendas.of(round).unreadable().isEmpty()) wrong.put("unreadable", say("minutes.unreadable", language));
        if (wrong.isEmpty())
            try {
                var on = TypedDate.read(typed.on()).orElseThrow();
                var entered = new Closing.Entered(on, typed.attendance(), typed.ordered(round));
                var once = typed.key().matches("[\\x21-\\x7e]{1,128}") ? typed.key() : null;
                var sender = new Caller(caller.actor(), once, null, caller.requestHash());
                var answer = closing.close(sender, round.id(), entered);
                return "redirect:/work/agencies/%s/round/%s?after=%d&done=CLOSED"
                        .formatted(code, round.id().monthText(), answer.position());
            } catch (RoundRejected e) {
                var field =
                        switch (e.reason()) {
                            case MEETING_IN_FUTURE, MEETING_BEFORE_ROUND -> "on";
                            case ATTENDANCE_MISSING -> "others";
                            default -> "";
                        };
                wrong.put(field, say("refusal." + e.code(), language));
            }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(round, typed, wrong, model);
    }

    private Map<String, String> wrong(Typed typed, Locale language) {
        var wrong = new LinkedHashMap<String, String>();
        if (TypedDate.read(typed.on()).isEmpty()) wrong.put("on", say("round.date.unclear", language));
        if (typed.attendance().isEmpty()) wrong.put("others", say("refusal.ATTENDANCE_MISSING", language));
        if (typed.attendance().size() > RoundBodies.MAX_LIST
                || typed.attendance().stream().anyMatch(name -> name.length() > RoundBodies.MAX_NAME))
            wrong.put("others", say("round.attendance.too-long", language));
        var texts = new ArrayList<>(typed.orders().values());
        texts.add(typed.defaultOrder());
        if (texts.stream().anyMatch(text -> text.length() > RoundBodies.MAX_TEXT))
            wrong.put("defaultOrder", say("round.text.too-long.short", language));
        return wrong;
    }

    private String page(RoundFacts round, Typed typed, Map<String, String> wrong, Model model) {
        var agency = agencies.require(round.id().agency());
        var agenda = agendas.of(round);
        var news = new LinkedHashMap<String, Agenda.Line>();
        agenda.done().forEach(line -> news.put(line.measure().measure().toString(), line));
        model.addAttribute("agency", agency);
        model.addAttribute("round", round);
        model.addAttribute("month", round.id().monthText());
        model.addAttribute("people", agency.people());
        model.addAttribute("news", news);
        model.addAttribute("unreadable", agenda.unreadable());
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        return "round/minutes";
    }

    /** Mostly the same people come again. */
    private List<String> lastTime(AgencyId code) {
        return board.of(code).stream()
                .flatMap(row -> Stream.ofNullable(row.facts().meeting()))
                .findFirst()
                .map(Meeting::attendance)
                .orElse(List.of());
    }

    private RoundFacts require(Actor actor, AgencyId code, String month) {
        agencies.requireKnown(code);
        access.require(actor, code, Role.OFFICER, Role.EXECUTIVE);
        return rounds.require(RoundId.of(code, month).orElseThrow(Rounds::unknown));
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
