package org.sucharit.measures.work;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import org.sucharit.kernel.reported.ReportedAction.Channel;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.evidence.AttachedEvidence;
import org.sucharit.measures.form.TypedForm;
import org.sucharit.measures.measure.MeasureDesk;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.measure.MeasureRejected;
import org.sucharit.measures.measure.Measures;
import org.sucharit.measures.workplan.MeasureView;

/** What is done with a measure, each on a page of its own. What was typed stays when something is wrong with it. */
@Controller
@RequestMapping("/work/measures/{id}/{task}")
class MeasureForms {

    private final MeasureDesk desk;
    private final Measures measures;
    private final MeasureScreen screen;
    private final TypedTask typed;
    private final AgencyRegistry agencies;
    private final AttachedEvidence evidence;
    private final Access access;
    private final MessageSource messages;

    MeasureForms(
            MeasureDesk desk,
            Measures measures,
            MeasureScreen screen,
            TypedTask typed,
            AgencyRegistry agencies,
            AttachedEvidence evidence,
            Access access,
            MessageSource messages) {
        this.desk = desk;
        this.measures = measures;
        this.screen = screen;
        this.typed = typed;
        this.agencies = agencies;
        this.evidence = evidence;
        this.access = access;
        this.messages = messages;
    }

    /** @param n the entry it is about, where it is about one @param evidence that was kept for it just now */
    @GetMapping
    String ask(
            @PathVariable MeasureId id,
            @PathVariable String task,
            @RequestParam(defaultValue = "0") int n,
            @RequestParam(defaultValue = "") List<String> evidence,
            Actor actor,
            Locale language,
            Model model) {
        var todo = MeasureTask.at(task).orElseThrow(Problem::notFound);
        var measure = require(id, todo, actor);
        if (!todo.fits(measure)) return "redirect:/work/measures/" + id;
        var form = new TypedForm(typed.begin(todo, measure, n, UUID.randomUUID()), messages, language);
        model.addAttribute("kept", evidence);
        return page(measure, todo, n, form, TypedTask.chosen(measure, evidence), actor, model);
    }

    @PostMapping
    String take(
            @PathVariable MeasureId id,
            @PathVariable String task,
            @RequestParam(defaultValue = "0") int n,
            @RequestParam MultiValueMap<String, String> fields,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var todo = MeasureTask.at(task).orElseThrow(Problem::notFound);
        var measure = require(id, todo, caller.actor());
        var form = new TypedForm(fields.toSingleValueMap(), messages, language);
        var chosen = TypedTask.Chosen.of(fields);
        var command = typed.command(todo, measure, n, form, chosen, isExecutive(measure, caller.actor()));
        if (form.isFine())
            try {
                return done(measure, todo, n, form, desk.send(once(caller, form), command));
            } catch (MeasureRejected refused) {
                form.wrong(place(refused, todo), messages.getMessage("refusal." + refused.code(), null, language));
                response.setStatus(HttpStatus.CONFLICT.value());
                return page(measure, todo, n, form, chosen, caller.actor(), model);
            }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(measure, todo, n, form, chosen, caller.actor(), model);
    }

    /** A form that is sent twice does its work once. */
    private static Caller once(Caller caller, TypedForm form) {
        var key = form.id("once");
        return key == null ? caller : new Caller(caller.actor(), "form-" + key, caller.ifMatch(), caller.requestHash());
    }

    /** Back to the measure; or on to the evidence of what was just recorded, and from there to attaching it. */
    private String done(MeasureView measure, MeasureTask task, int n, TypedForm form, Answer answer) {
        long entry = entry(MeasureId.of(measure.id()), task, n, answer);
        var home = "/work/measures/" + measure.id();
        if (task != MeasureTask.ACT || !"evidence".equals(form.text("then")))
            return "redirect:%s?done=%s&n=%d".formatted(home, task, entry);
        var back = "%s/%s?n=%d".formatted(home, MeasureTask.ATTACH.path(), entry);
        return "redirect:/work/agencies/%s/evidence?back=%s#add"
                .formatted(measure.agency(), URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    /** The number of the entry that was made, the version of a revision. */
    private long entry(MeasureId id, MeasureTask task, int n, Answer answer) {
        var progress = measures.require(id).progress();
        return switch (task) {
            case ACT ->
                progress.actions().isEmpty() ? 0 : progress.actions().getLast().number();
            case FOLLOW_UP ->
                progress.followedUp().isEmpty()
                        ? 0
                        : progress.followedUp().getLast().number();
            case OBSTACLE ->
                progress.obstacles().isEmpty()
                        ? 0
                        : progress.obstacles().getLast().number();
            case ASSIGN -> answer.version();
            default -> n;
        };
    }

    private MeasureView require(MeasureId id, MeasureTask task, Actor actor) {
        var measure = screen.require(id);
        access.require(actor, new AgencyId(measure.agency()), task.roles(measure));
        return measure;
    }

    private boolean isExecutive(MeasureView measure, Actor actor) {
        return access.allows(actor, new AgencyId(measure.agency()), Role.EXECUTIVE);
    }

    private static String place(MeasureRejected refused, MeasureTask task) {
        var field =
                switch (refused.reason()) {
                    case DATE_IN_FUTURE -> "on";
                    case TEXT_BLANK -> "text";
                    case REASON_MISSING -> "reason";
                    case EVIDENCE_UNKNOWN -> "evidence";
                    default -> "main-step";
                };
        return task.fields().contains(field) ? field : "main-step";
    }

    private String page(
            MeasureView measure,
            MeasureTask task,
            int n,
            TypedForm form,
            TypedTask.Chosen chosen,
            Actor actor,
            Model model) {
        var agency = agencies.require(new AgencyId(measure.agency()));
        model.addAttribute("agency", agency);
        model.addAttribute("measure", measure);
        model.addAttribute("task", task.name());
        model.addAttribute("path", task.path());
        model.addAttribute("n", n);
        model.addAttribute("about", about(measure, task, n));
        model.addAttribute("asked", task.fields());
        model.addAttribute("chosen", chosen);
        model.addAttribute("executive", isExecutive(measure, actor));
        model.addAttribute("channels", Channel.values());
        model.addAttribute("units", typed.units(agency));
        model.addAttribute("everyone", Responsible.EVERYONE);
        model.addAttribute(
                "offered",
                task.fields().contains("evidence") ? evidence.offered(agency.code(), chosen.evidence()) : Map.of());
        form.show(model);
        return "work/task";
    }

    /** The words of the entry it is about; empty when it is about none. @throws Problem 404 when there is none of the number */
    private static String about(MeasureView measure, MeasureTask task, int n) {
        if (!task.isAboutAnEntry()) return "";
        var progress = measure.progress();
        var words =
                switch (task) {
                    case RESOLVE ->
                        progress.obstacles().stream()
                                .filter(one -> one.number() == n)
                                .map(one -> one.text());
                    case DROP_STEP, SUBSTITUTE_STEP -> measure.step(n).map(Step::text);
                    case WITHDRAW_FOLLOW_UP ->
                        progress.followedUp().stream()
                                .filter(one -> one.number() == n)
                                .map(one -> one.text());
                    default ->
                        progress.actions().stream()
                                .filter(one -> one.number() == n)
                                .map(one -> one.text());
                };
        return words.map(Objects::toString).findFirst().orElseThrow(Problem::notFound);
    }
}
