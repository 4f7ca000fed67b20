package org.sucharit.measures.disclosure;

import static java.util.stream.Collectors.toMap;
import static org.sucharit.measures.disclosure.DisclosureRejected.Reason.DECLARATION_UNEXPLAINED;
import static org.sucharit.measures.disclosure.DisclosureRejected.Reason.EVIDENCE_UNKNOWN;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import org.sucharit.kit.command.History;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.problem.Problem.FieldError;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.disclosure.Checklist.Item;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.evidence.KeptEvidence;
import org.sucharit.measures.ruleset.RuleBook;

/** One item of a year's checklist. */
@Controller
@RequestMapping("/work/agencies/{code}/disclosures")
class DisclosurePages {

    private final DisclosureDesk desk;
    private final Checklists checklists;
    private final AgencyRegistry agencies;
    private final RuleBook rules;
    private final KeptEvidence files;
    private final History history;
    private final Validator validator;
    private final MessageSource messages;
    private final DisclosureFrame frame;

    DisclosurePages(
            DisclosureDesk desk,
            Checklists checklists,
            AgencyRegistry agencies,
            RuleBook rules,
            KeptEvidence files,
            History history,
            Validator validator,
            MessageSource messages,
            DisclosureFrame frame) {
        this.desk = desk;
        this.checklists = checklists;
        this.agencies = agencies;
        this.rules = rules;
        this.files = files;
        this.history = history;
        this.validator = validator;
        this.messages = messages;
        this.frame = frame;
    }

    @GetMapping("/{fiscalYear}/{item}")
    String item(
            @PathVariable AgencyId code,
            @PathVariable @BuddhistYear Integer fiscalYear,
            @PathVariable String item,
            @Nullable Actor actor,
            HttpServletResponse response,
            Model model) {
        var shown = require(code, fiscalYear, item);
        return form(code, fiscalYear, shown, DisclosureForm.of(shown), Map.of(), actor, response, model);
    }

    /** @param fields with {@code more}, nothing is saved and the form comes back with more rows */
    @PostMapping("/{fiscalYear}/{item}")
    String revise(
            Caller caller,
            @PathVariable AgencyId code,
            @PathVariable @BuddhistYear Integer fiscalYear,
            @PathVariable String item,
            @RequestParam Map<String, String> fields,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var shown = require(code, fiscalYear, item);
        var form = DisclosureForm.of(fields);
        if (fields.containsKey("more"))
            return form(code, fiscalYear, shown, form.withMoreRows(), Map.of(), caller.actor(), response, model);
        try {
            var body = valid(form);
            var answer = desk.revise(caller, new DisclosureId(code, fiscalYear, shown.item()), body.content());
            return "redirect:/work/agencies/%s/disclosures?fiscalYear=%d&after=%d&saved=%s&revision=%d"
                    .formatted(code, fiscalYear, answer.position(), shown.item(), answer.version());
        } catch (Refusal refusal) {
            response.setStatus(422);
            var wrong = Map.of(place(refusal), messages.getMessage("refusal." + refusal.code(), null, language));
            return form(code, fiscalYear, shown, form, wrong, caller.actor(), response, model);
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) throw problem;
            response.setStatus(problem.status().value());
            var wrong = form.beside(problem.errors().stream()
                    .collect(toMap(FieldError::path, FieldError::message, (first, _) -> first)));
            return form(code, fiscalYear, shown, form, wrong, caller.actor(), response, model);
        }
    }

    private String form(
            AgencyId code,
            int year,
            Item item,
            DisclosureForm form,
            Map<String, String> wrong,
            @Nullable Actor actor,
            HttpServletResponse response,
            Model model) {
        var id = new DisclosureId(code, year, item.item()).toString();
        frame.show(agencies.require(code), year, actor, response, model);
        model.addAttribute("item", item);
        model.addAttribute("form", form);
        model.addAttribute("evidence", form.evidence().stream().collect(toMap(one -> one, this::titleOf)));
        model.addAttribute("wrong", wrong);
        model.addAttribute(
                "problems",
                wrong.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> Map.of("field", one.getKey(), "message", one.getValue()))
                        .toList());
        model.addAttribute("history", actor != null && actor.isStaff() ? history.of(id) : List.of());
        return "disclosure/item";
    }

    private Item require(AgencyId code, int year, String item) {
        var found = checklists.item(agencies.require(code), rules.require(code, year), item.toUpperCase(Locale.ROOT));
        return found.orElseThrow(Problem::notFound);
    }

    private String titleOf(String evidence) {
        return files.find(EvidenceId.of(evidence))
                .map(kept -> kept.facts().title())
                .orElse(evidence);
    }

    private DisclosureBody valid(DisclosureForm form) {
        if (form.hasUnreadEvidence()) throw new DisclosureRejected(EVIDENCE_UNKNOWN);
        var body = form.body();
        var wrong = validator.validate(body).stream()
                .map(one -> new FieldError(one.getPropertyPath().toString(), one.getMessage()))
                .toList();
        if (!wrong.isEmpty()) throw Problem.invalid(wrong);
        return body;
    }

    /** The field a refusal is about. */
    private static String place(Refusal refusal) {
        if (refusal.code().equals(EVIDENCE_UNKNOWN.name())) return "moreEvidence";
        return refusal.code().equals(DECLARATION_UNEXPLAINED.name()) ? "explanation" : "url-0";
    }
}
