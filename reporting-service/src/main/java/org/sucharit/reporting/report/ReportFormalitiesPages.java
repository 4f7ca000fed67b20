package org.sucharit.reporting.report;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
import org.sucharit.kernel.Refusal;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.security.Role;
import org.sucharit.reporting.look.ColumnLayout;
import org.sucharit.reporting.look.Digits;
import org.sucharit.reporting.look.Look;
import org.sucharit.reporting.report.ReportCommand.ReviseFormalities;
import org.sucharit.reporting.report.ReportWordsPages.Wrong;

/** What makes a draft official: number, date, and the memo that goes with it. */
@Controller
@RequestMapping("/reports/desk/{id}/formalities")
class ReportFormalitiesPages {

    private static final List<String> MEMO =
            List.of("memo.from", "memo.number", "memo.date", "memo.subject", "memo.to", "memo.body");
    private static final List<String> ORDER =
            Stream.concat(Stream.of("number", "date"), MEMO.stream()).toList();
    private static final List<String> NEEDED = List.of("memo.subject", "memo.to", "memo.body");
    private static final Map<String, Integer> LONGEST = Map.of(
            "number", ReportBodies.MAX_NAME,
            "memo.from", ReportBodies.MAX_TITLE,
            "memo.number", ReportBodies.MAX_NAME,
            "memo.subject", ReportBodies.MAX_TITLE,
            "memo.to", ReportBodies.MAX_NAME,
            "memo.body", ReportBodies.MAX_TEXT);

    private final ReportDesk desk;
    private final Reports reports;
    private final MessageSource messages;

    ReportFormalitiesPages(ReportDesk desk, Reports reports, MessageSource messages) {
        this.desk = desk;
        this.reports = reports;
        this.messages = messages;
    }

    @GetMapping
    String edit(@PathVariable ReportId id, Caller caller, Locale language, Model model) {
        desk.require(caller, id, Role.OFFICER);
        var report = reports.require(id).content();
        return form(report, typed(report.formalities()), Map.of(), language, model);
    }

    @PostMapping
    String save(
            @PathVariable ReportId id,
            @RequestParam Map<String, String> fields,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        desk.require(caller, id, Role.OFFICER);
        var report = reports.require(id).content();
        var errors = new LinkedHashMap<String, String>();
        var formalities = read(fields, errors, language);
        try {
            if (errors.isEmpty()) {
                desk.send(caller, new ReviseFormalities(id, formalities), Role.OFFICER);
                return "redirect:/reports/desk/%s?done=FORMALITIES".formatted(id);
            }
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            errors.put("number", say("refusal." + refused.code(), language));
        }
        return form(report, fields, errors, language, model);
    }

    private String form(
            ReportContent report, Map<String, String> typed, Map<String, String> errors, Locale language, Model model) {
        model.addAttribute("columnLayouts", words(ColumnLayout.values(), "desk.look.columns.", language));
        model.addAttribute("digitStyles", words(Digits.values(), "desk.look.digits.", language));
        model.addAttribute("report", report);
        model.addAttribute("form", typed);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "problems",
                ORDER.stream()
                        .filter(errors::containsKey)
                        .map(field -> new Wrong(field, label(field, language) + ": " + errors.get(field)))
                        .toList());
        return "report/formalities";
    }

    private Formalities read(Map<String, String> fields, Map<String, String> errors, Locale language) {
        LONGEST.forEach((field, most) -> {
            if (fields.getOrDefault(field, "").length() > most)
                errors.put(field, say("desk.wrong.long", language, most));
        });
        boolean memo = MEMO.stream().anyMatch(field -> text(fields, field) != null);
        if (memo)
            NEEDED.stream()
                    .filter(field -> text(fields, field) == null)
                    .forEach(field -> errors.put(field, say("desk.wrong.missing", language)));
        return new Formalities(
                text(fields, "number"),
                day(fields, "date", errors, language),
                memo ? memo(fields, errors, language) : null,
                new Look(
                        one(ColumnLayout.values(), fields.get("columns")), one(Digits.values(), fields.get("digits"))));
    }

    /** The value of that name, the first for any other. */
    private static <E extends Enum<E>> E one(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(values[0]);
    }

    private Formalities.Memo memo(Map<String, String> fields, Map<String, String> errors, Locale language) {
        return new Formalities.Memo(
                text(fields, "memo.number"),
                day(fields, "memo.date", errors, language),
                text(fields, "memo.from"),
                ReportBodies.text(fields.get("memo.to")),
                ReportBodies.text(fields.get("memo.subject")),
                ReportBodies.text(fields.get("memo.body")));
    }

    private @Nullable LocalDate day(
            Map<String, String> fields, String field, Map<String, String> errors, Locale language) {
        var typed = text(fields, field);
        if (typed == null) return null;
        var found = ThaiDates.in(typed);
        if (found.size() == 1) return found.getFirst().date();
        errors.put(field, say("desk.wrong.date", language));
        return null;
    }

    private static Map<String, String> typed(Formalities formalities) {
        var typed = new LinkedHashMap<String, String>();
        put(typed, "number", formalities.number());
        put(typed, "date", written(formalities.date()));
        var look = formalities.look() == null ? Look.USUAL : formalities.look();
        put(typed, "columns", look.columns().name());
        put(typed, "digits", look.digits().name());
        var memo = formalities.memo();
        if (memo == null) return typed;
        put(typed, "memo.number", memo.number());
        put(typed, "memo.date", written(memo.date()));
        put(typed, "memo.from", memo.from());
        put(typed, "memo.to", memo.to());
        put(typed, "memo.subject", memo.subject());
        put(typed, "memo.body", memo.body());
        return typed;
    }

    private static @Nullable String written(@Nullable LocalDate day) {
        return day == null ? null : ThaiDates.format(day);
    }

    private static void put(Map<String, String> typed, String field, @Nullable String text) {
        if (text != null) typed.put(field, text);
    }

    private static @Nullable String text(Map<String, String> fields, String field) {
        return ReportBodies.blankToNull(fields.get(field));
    }

    private Map<String, String> words(Enum<?>[] values, String prefix, Locale language) {
        var words = new LinkedHashMap<String, String>();
        for (var value : values) words.put(value.name(), say(prefix + value.name(), language));
        return words;
    }

    private String label(String field, Locale language) {
        return say((MEMO.contains(field) ? "desk." : "report.") + field, language);
    }

    private String say(String key, Locale language, Object... words) {
        return Objects.requireNonNull(messages.getMessage(key, words, language));
    }
}
