package org.sucharit.measures.assessment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.assessment.AssessmentCommand.RecordAssessment;
import org.sucharit.measures.assessment.ResultForm.Wrong;
import org.sucharit.measures.ruleset.RuleBook;

/** Entering and correcting a year's result. */
@Controller
@RequestMapping("/work/agencies/{code}/assessment/edit")
class AssessmentPages {

    private final CommandDesk desk;
    private final Assessments assessments;
    private final AgencyRegistry agencies;
    private final RuleBook rules;
    private final Access access;
    private final MessageSource messages;

    AssessmentPages(
            CommandDesk desk,
            Assessments assessments,
            AgencyRegistry agencies,
            RuleBook rules,
            Access access,
            MessageSource messages) {
        this.desk = desk;
        this.assessments = assessments;
        this.agencies = agencies;
        this.rules = rules;
        this.access = access;
        this.messages = messages;
    }

    /** A sentence beside a field. */
    record Shown(String field, String message) {}

    @GetMapping
    String form(@PathVariable AgencyId code, @RequestParam @BuddhistYear Integer fiscalYear, Actor actor, Model model) {
        access.require(actor, code, Role.OFFICER);
        var recorded = recorded(code, fiscalYear);
        return show(code, fiscalYear, ResultForm.fields(recorded), recorded, List.of(), model);
    }

    @PostMapping
    String save(
            @PathVariable AgencyId code,
            @RequestParam @BuddhistYear Integer fiscalYear,
            @RequestParam Map<String, String> fields,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        agencies.requireKnown(code);
        access.require(caller.actor(), code, Role.OFFICER);
        var recorded = recorded(code, fiscalYear);
        var form = new ResultForm(fields, recorded);
        var result = form.result();
        if (!form.wrong().isEmpty())
            return refused(code, fiscalYear, fields, recorded, form.wrong(), language, response, model);
        var id = new AssessmentId(code, fiscalYear);
        var known = rules.find(code, fiscalYear).orElse(null);
        try {
            var answer = desk.send(
                    caller, code, id.toString(), new RecordAssessment(id, result, form.reason(), null, known));
            return "redirect:/work/agencies/%s/assessment?fiscalYear=%d&after=%d"
                    .formatted(code, fiscalYear, answer.position());
        } catch (AssessmentRejected rejected) {
            var wrong = List.of(new Wrong(field(rejected.reason()), "refusal." + rejected.code()));
            return refused(code, fiscalYear, fields, recorded, wrong, language, response, model);
        }
    }

    /** The field that a refusal is about. */
    private static String field(AssessmentRejected.Reason reason) {
        return switch (reason) {
            case REASON_MISSING -> "reason";
            case ITEM_UNKNOWN, SCORE_REPEATED -> "items";
            case SUB_INDICATOR_UNKNOWN -> "subIndicators";
            case SCORES_INCOMPLETE,
                    SCORE_OUT_OF_RANGE,
                    INDICATOR_UNKNOWN,
                    RULE_SET_UNKNOWN,
                    THRESHOLD_OUT_OF_RANGE,
                    FINDING_BLANK,
                    SHORTFALL_UNKNOWN -> "score.1";
        };
    }

    private String refused(
            AgencyId code,
            int year,
            Map<String, String> fields,
            @Nullable AssessmentResult recorded,
            List<Wrong> wrong,
            Locale language,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var shown = wrong.stream()
                .map(one -> new Shown(one.field(), messages.getMessage(one.key(), null, language)))
                .toList();
        return show(code, year, fields, recorded, shown, model);
    }

    private String show(
            AgencyId code,
            int year,
            Map<String, String> fields,
            @Nullable AssessmentResult recorded,
            List<Shown> problems,
            Model model) {
        model.addAttribute("agency", agencies.require(code));
        model.addAttribute("year", year);
        model.addAttribute("fields", fields);
        model.addAttribute("correction", recorded != null);
        model.addAttribute("indicators", ResultForm.INDICATORS);
        model.addAttribute("instruments", ResultForm.INSTRUMENTS);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "errors", problems.stream().collect(Collectors.toMap(Shown::field, Shown::message, (one, _) -> one)));
        return "assessment/edit";
    }

    private @Nullable AssessmentResult recorded(AgencyId code, int year) {
        return assessments
                .find(new AssessmentId(code, year))
                .map(AssessmentFacts::result)
                .orElse(null);
    }
}
