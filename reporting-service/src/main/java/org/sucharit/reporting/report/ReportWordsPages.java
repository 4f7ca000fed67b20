package org.sucharit.reporting.report;

import jakarta.servlet.http.HttpServletResponse;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sucharit.kernel.Refusal;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.security.Role;
import org.sucharit.reporting.report.ReportCommand.ReviseWords;

/** Editing what a draft says in running text: its sections, and what each indicator's score means. */
@Controller
@RequestMapping("/reports/desk/{id}/words")
class ReportWordsPages {

    private final ReportDesk desk;
    private final Reports reports;
    private final ReportReview review;
    private final MessageSource messages;

    ReportWordsPages(ReportDesk desk, Reports reports, ReportReview review, MessageSource messages) {
        this.desk = desk;
        this.reports = reports;
        this.review = review;
        this.messages = messages;
    }

    /** A section in the form. @param name of where it stands in the document */
    record SectionLine(String key, String name, String title, String text) {}

    /** @param hint the indicator's score */
    record AnalysisLine(
            int indicator,
            String name,
            String text,
            @Nullable String hint) {}

    /** A field that is wrong. */
    record Wrong(String field, String message) {}

    @GetMapping
    String edit(@PathVariable ReportId id, Caller caller, Locale language, Model model) {
        desk.require(caller, id, Role.OFFICER);
        return form(reports.require(id).content(), Map.of(), Map.of(), language, model);
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
        var errors = errors(report, fields, language);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return form(report, fields, errors, language, model);
        }
        try {
            desk.send(caller, new ReviseWords(id, sections(report, fields), meanings(report, fields)), Role.OFFICER);
            return "redirect:/reports/desk/%s?done=WORDS".formatted(id);
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var said = say("refusal." + refused.code(), language);
            return form(
                    report,
                    fields,
                    Map.of("text." + report.sections().getFirst().key(), said),
                    language,
                    model);
        }
    }

    /** What would be found in what is typed by now, without keeping it; only that part of the page for a script. */
    @PostMapping("/check")
    String check(
            @PathVariable ReportId id,
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Caller caller,
            Locale language,
            Model model) {
        desk.require(caller, id, Role.OFFICER);
        form(reports.require(id).content(), fields, Map.of(), language, model);
        return part == null ? "report/words" : "report/parts :: live";
    }

    private String form(
            ReportContent report, Map<String, String> typed, Map<String, String> errors, Locale language, Model model) {
        model.addAttribute("report", report);
        model.addAttribute(
                "sections",
                sections(report, typed).stream().map(one -> line(one, language)).toList());
        model.addAttribute(
                "analysis",
                report.section(Section.ANALYSIS).isEmpty()
                        ? List.of() // it stands nowhere in the document
                        : report.analysis().stream()
                                .map(one -> line(one, typed, language))
                                .toList());
        model.addAttribute(
                "findings", review.ofDraft(report.with(sections(report, typed), typed(report, typed)), language));
        model.addAttribute("errors", errors);
        model.addAttribute(
                "problems",
                errors.entrySet().stream()
                        .map(one -> new Wrong(one.getKey(), one.getValue()))
                        .toList());
        return "report/words";
    }

    /** What was typed, and what stands where nothing was. */
    private static List<Section> sections(ReportContent report, Map<String, String> typed) {
        var sections = new ArrayList<Section>();
        for (var section : report.sections())
            sections.add(new Section(
                    section.key(),
                    typed.getOrDefault("title." + section.key(), section.title())
                            .strip(),
                    lines(typed.getOrDefault("text." + section.key(), section.text()))));
        return sections;
    }

    private static Map<Integer, String> meanings(ReportContent report, Map<String, String> typed) {
        var meanings = new LinkedHashMap<Integer, String>();
        for (var one : report.analysis()) {
            var text = typed.get("analysis." + one.indicator());
            if (text != null && !lines(text).equals(one.text())) meanings.put(one.indicator(), lines(text));
        }
        return meanings;
    }

    private static List<IndicatorAnalysis> typed(ReportContent report, Map<String, String> typed) {
        var meanings = meanings(report, typed);
        return report.analysis().stream()
                .map(one -> one.with(meanings.getOrDefault(one.indicator(), one.text())))
                .toList();
    }

    /** Browsers send other line breaks than were shown. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private Map<String, String> errors(ReportContent report, Map<String, String> typed, Locale language) {
        var errors = new LinkedHashMap<String, String>();
        for (var section : report.sections()) {
            check("title." + section.key(), ReportBodies.MAX_TITLE, typed, errors, language);
            check("text." + section.key(), ReportBodies.MAX_TEXT, typed, errors, language);
        }
        for (var one : report.analysis())
            check("analysis." + one.indicator(), ReportBodies.MAX_TEXT, typed, errors, language);
        return errors;
    }

    private void check(String field, int most, Map<String, String> typed, Map<String, String> errors, Locale language) {
        if (lines(typed.getOrDefault(field, "")).length() > most)
            errors.put(field, say("desk.wrong.long", language, most));
    }

    private SectionLine line(Section section, Locale language) {
        var own = say("desk.section.name.own", language);
        var name =
                Objects.requireNonNull(messages.getMessage("desk.section.name." + section.key(), null, own, language));
        return new SectionLine(section.key(), name, section.title(), section.text());
    }

    private AnalysisLine line(IndicatorAnalysis one, Map<String, String> typed, Locale language) {
        var text = typed.getOrDefault("analysis." + one.indicator(), one.text());
        var score = one.score() == null
                ? null
                : say(
                        "desk.analysis.score",
                        language,
                        one.score().setScale(2, RoundingMode.HALF_UP).toPlainString());
        return new AnalysisLine(one.indicator(), one.indicator() + ". " + one.name(), text, score);
    }

    private String say(String key, Locale language, Object... words) {
        return Objects.requireNonNull(messages.getMessage(key, words, language));
    }
}
