package org.sucharit.measures.work;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.agency.RegisteredAgency;
import org.sucharit.measures.form.TypedForm;
import org.sucharit.measures.measure.MeasureCommand.ReviseMeasure;
import org.sucharit.measures.measure.MeasureDesk;
import org.sucharit.measures.measure.MeasureFacts;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.measure.MeasureRejected;
import org.sucharit.measures.measure.MeasureStatus;
import org.sucharit.measures.measure.Measures;
import org.sucharit.measures.measure.PlanChange;

/** A measure that is written by hand, and the plan of one that is revised. */
@Controller
class PlanForms {

    private final MeasureDesk desk;
    private final Measures measures;
    private final TypedPlan typed;
    private final AgencyRegistry agencies;
    private final Access access;
    private final MessageSource messages;
    private final Clock clock;

    /** @param clock in Bangkok's time zone */
    PlanForms(
            MeasureDesk desk,
            Measures measures,
            TypedPlan typed,
            AgencyRegistry agencies,
            Access access,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.measures = measures;
        this.typed = typed;
        this.agencies = agencies;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/work/agencies/{code}/measures/new")
    String blank(
            @PathVariable AgencyId code,
            @RequestParam @Nullable @BuddhistYear Integer fiscalYear,
            Actor actor,
            Locale language,
            Model model) {
        var agency = require(code, actor);
        int year = Objects.requireNonNullElseGet(
                fiscalYear, () -> FiscalYear.of(LocalDate.now(clock)).value());
        var form = new TypedForm(TypedPlan.begin(TypedPlan.blank(), UUID.randomUUID()), messages, language);
        return page(agency, year, null, form, model);
    }

    @PostMapping("/work/agencies/{code}/measures")
    String draft(
            @PathVariable AgencyId code,
            @RequestParam @BuddhistYear Integer fiscalYear,
            @RequestParam Map<String, String> fields,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var agency = require(code, caller.actor());
        var form = new TypedForm(fields, messages, language);
        var plan = typed.read(form, TypedPlan.blank(), new FiscalYear(fiscalYear), agency);
        if (form.isFine())
            try {
                var answer = desk.draft(caller, form.id("once"), code, fiscalYear, plan);
                return "redirect:/work/measures/%s?done=DRAFTED".formatted(answer.id());
            } catch (MeasureRejected refused) {
                refuse(form, refused, language);
            }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(agency, fiscalYear, null, form, model);
    }

    @GetMapping("/work/measures/{id}/revise")
    String known(@PathVariable MeasureId id, Actor actor, Locale language, Model model) {
        var measure = measures.require(id);
        var agency = require(measure.agency(), actor);
        var form = new TypedForm(TypedPlan.begin(measure.plan(), UUID.randomUUID()), messages, language);
        return page(agency, measure.fiscalYear(), measure, form, model);
    }

    @PostMapping("/work/measures/{id}/revise")
    String revise(
            @PathVariable MeasureId id,
            @RequestParam Map<String, String> fields,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var measure = measures.require(id);
        var agency = require(measure.agency(), caller.actor());
        var form = new TypedForm(fields, messages, language);
        var plan = typed.read(form, measure.plan(), new FiscalYear(measure.fiscalYear()), agency);
        if (measure.status() != MeasureStatus.DRAFTED && form.text("reason") == null)
            form.say("reason", "task.missing.reason");
        var reason = measure.status() == MeasureStatus.DRAFTED ? form.text("reason") : form.requiredText("reason");
        if (form.isFine())
            try {
                var answer = desk.send(caller, new ReviseMeasure(id, PlanChange.to(plan), reason, null));
                return "redirect:/work/measures/%s?done=REVISE&n=%d".formatted(id, answer.version());
            } catch (MeasureRejected refused) {
                refuse(form, refused, language);
            }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(agency, measure.fiscalYear(), measure, form, model);
    }

    private void refuse(TypedForm form, MeasureRejected refused, Locale language) {
        var field =
                switch (refused.reason()) {
                    case TITLE_BLANK -> "title";
                    case PERIOD_REVERSED -> "period";
                    case REASON_MISSING -> "reason";
                    default -> "main-step";
                };
        form.wrong(field, messages.getMessage("refusal." + refused.code(), null, language));
    }

    private RegisteredAgency require(AgencyId code, Actor actor) {
        var agency = agencies.require(code);
        access.require(actor, code, Role.OFFICER);
        return agency;
    }

    /** @param measure null for a new one */
    private static String page(
            RegisteredAgency agency, int year, @Nullable MeasureFacts measure, TypedForm form, Model model) {
        model.addAttribute("agency", agency);
        model.addAttribute("year", year);
        model.addAttribute("measure", measure);
        model.addAttribute("adopted", measure != null && measure.status() != MeasureStatus.DRAFTED);
        form.show(model);
        return "work/plan";
    }
}
