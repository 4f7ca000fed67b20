package org.sucharit.measures.loan;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Actor;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.agency.RegisteredAgency;
import org.sucharit.measures.form.TypedForm;
import org.sucharit.measures.loan.LoanBodies.BorrowerBody;
import org.sucharit.measures.loan.LoanBodies.WishBody;
import org.sucharit.measures.loan.LoanCommand.*;

/** Forms of the register: a request, and each step after it. What was typed stays when something is wrong with it. */
@Controller
@RequestMapping("/work/agencies/{code}/loans")
class LoanForms {

    private final LoanDesk desk;
    private final Loans loans;
    private final AgencyRegistry agencies;
    private final Validator validator;
    private final MessageSource messages;
    private final Clock clock;

    LoanForms(
            LoanDesk desk,
            Loans loans,
            AgencyRegistry agencies,
            Validator validator,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.loans = loans;
        this.agencies = agencies;
        this.validator = validator;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/new")
    String empty(@PathVariable AgencyId code, Caller caller, Locale language, Model model) {
        var agency = desk.requireKeeper(caller, code);
        var id = UUID.randomUUID().toString();
        return wish(agency, new TypedForm(Map.of("id", id, "kind", "STAFF"), messages, language), model);
    }

    @PostMapping
    String request(
            @PathVariable AgencyId code,
            @RequestParam Map<String, String> fields,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var agency = desk.requireKeeper(caller, code);
        var form = new TypedForm(fields, messages, language);
        var body = read(form, code);
        if (form.isFine()) check(form, body);
        if (!form.isFine()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return wish(agency, form, model);
        }
        try {
            var terms = body.terms(LoanDesk.borrower(body.borrower(), agency));
            var on = Objects.requireNonNullElseGet(body.on(), this::today);
            var id = desk.newId(caller, body.id());
            var answer = desk.request(caller, new RequestLoan(id, code, terms, on, today()));
            return register(code, FiscalYear.of(on), answer, "REQUEST");
        } catch (LoanRejected refused) {
            refuse(form, refused, language, response);
            return wish(agency, form, model);
        }
    }

    @GetMapping("/{id}/{step}")
    String ask(
            @PathVariable AgencyId code,
            @PathVariable LoanId id,
            @PathVariable String step,
            Caller caller,
            Locale language,
            Model model) {
        var todo = LoanStep.at(step).orElseThrow(Problem::notFound);
        require(caller, code, id, todo);
        return step(code, id, todo, new TypedForm(Map.of(), messages, language), caller.actor(), model);
    }

    /** @param register present when it was tapped in the register, where the person then wants to be again */
    @PostMapping("/{id}/{step}")
    String take(
            @PathVariable AgencyId code,
            @PathVariable LoanId id,
            @PathVariable String step,
            @RequestParam @Nullable String register,
            @RequestParam Map<String, String> fields,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var todo = LoanStep.at(step).orElseThrow(Problem::notFound);
        require(caller, code, id, todo);
        var form = new TypedForm(fields, messages, language);
        var command = command(todo, id, form);
        if (!form.isFine()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return step(code, id, todo, form, caller.actor(), model);
        }
        try {
            var answer = desk.send(caller, command, todo.roles());
            return register == null
                    ? "redirect:/work/agencies/%s/loans/%s?v=%d&done=%s".formatted(code, id, answer.version(), todo)
                    : register(code, year(id), answer, todo.name());
        } catch (LoanRejected refused) {
            refuse(form, refused, language, response);
            return step(code, id, todo, form, caller.actor(), model);
        }
    }

    private LoanCommand command(LoanStep step, LoanId id, TypedForm form) {
        var today = today();
        var on = Objects.requireNonNullElse(step == LoanStep.EXTEND ? null : form.day("on"), today);
        for (var field : step.fields()) tooLong(form, field);
        return switch (step) {
            case APPROVE -> new ApproveLoan(id, form.text("by"), on, today);
            case REFUSE -> new RefuseLoan(id, form.text("by"), form.text("reason"), on, today);
            case HAND_OVER -> new HandOverProperty(id, form.text("condition"), on, today);
            case RETURN -> new ReturnProperty(id, form.text("condition"), on, today);
            case EXTEND -> new ExtendLoan(id, form.requiredDay("dueOn"), form.text("reason"));
            case CANCEL -> new CancelLoan(id, form.text("reason"), today);
        };
    }

    private void tooLong(TypedForm form, String field) {
        var text = Objects.requireNonNullElse(form.text(field), "");
        validator
                .validateValue(LoanBodies.CancellationBody.class, "reason", text)
                .forEach(wrong -> form.wrong(field, wrong.getMessage()));
    }

    private static WishBody read(TypedForm form, AgencyId code) {
        var borrower = new BorrowerBody(
                "OUTSIDER".equals(form.text("kind")) ? Borrower.Kind.OUTSIDER : Borrower.Kind.STAFF,
                form.requiredText("name"),
                form.text("unit"),
                form.text("organisation"),
                form.text("phone"));
        return new WishBody(
                form.id("id"),
                code,
                form.requiredText("item"),
                form.number("quantity"),
                form.text("assetNumber"),
                borrower,
                form.requiredText("purpose"),
                form.requiredDay("neededFrom"),
                form.requiredDay("dueOn"),
                form.day("on"));
    }

    private void check(TypedForm form, WishBody body) {
        validator.validate(body).forEach(wrong -> {
            var path = wrong.getPropertyPath().toString();
            form.wrong(path.substring(path.lastIndexOf('.') + 1), wrong.getMessage());
        });
    }

    private void refuse(TypedForm form, LoanRejected refused, Locale language, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        form.wrong(field(refused.reason()), messages.getMessage("refusal." + refused.code(), null, language));
    }

    private static String field(LoanRejected.Reason reason) {
        return switch (reason) {
            case DUE_BEFORE_NEEDED, NOT_AN_EXTENSION -> "dueOn";
            case DECIDED_BY_MISSING -> "by";
            case REASON_MISSING -> "reason";
            case CONDITION_MISSING -> "condition";
            case DATE_IN_FUTURE, DATES_REVERSED -> "on";
            case NOT_APPROVED,
                    ALREADY_DECIDED,
                    NOT_HANDED_OVER,
                    ALREADY_HANDED_OVER,
                    PROPERTY_RETURNED,
                    LOAN_REFUSED,
                    LOAN_CANCELLED -> "main-step";
        };
    }

    private static String wish(RegisteredAgency agency, TypedForm form, Model model) {
        model.addAttribute("agency", agency);
        form.show(model);
        return "loan/request";
    }

    private String step(AgencyId code, LoanId id, LoanStep step, TypedForm form, Actor actor, Model model) {
        var agency = agencies.require(code);
        var row = loans.find(id).orElseThrow(Problem::notFound);
        var fields = new TreeMap<String, String>();
        fields.put("by", LoanPages.position(agency, actor));
        fields.putAll(form.fields());
        model.addAttribute("agency", agency);
        model.addAttribute("loan", LoanView.of(row, today(), true));
        model.addAttribute("step", step.name());
        model.addAttribute("path", step.path());
        model.addAttribute("asked", step.fields());
        form.show(model);
        model.addAttribute("form", fields);
        return "loan/step";
    }

    private void require(Caller caller, AgencyId code, LoanId id, LoanStep step) {
        if (!desk.require(caller, id, step.roles()).equals(code)) throw Problem.notFound();
    }

    private FiscalYear year(LoanId id) {
        var day = loans.find(id).map(LoanRow::requestedOn).orElseGet(this::today);
        return FiscalYear.of(day);
    }

    private static String register(AgencyId code, FiscalYear year, Answer answer, String done) {
        return "redirect:/work/agencies/%s/loans?fiscalYear=%s&after=%d&done=%s"
                .formatted(code, year, answer.position(), done);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
