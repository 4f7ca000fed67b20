package org.sucharit.reporting.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.sucharit.kernel.Refusal;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.reporting.report.Drafting.Subject;
import org.sucharit.reporting.report.ReportCommand.*;
import org.sucharit.reporting.report.Signature.Step;

/** One report at the desk: every step of its sign-off, and saying "ไม่มี" with one click. */
@Controller
@RequestMapping("/reports/desk/{id}")
class ReportPages {

    /** What the page confirms; other words in the address say nothing. */
    private static final Set<String> DONE = Set.of(
            "DRAFTED",
            "REDRAFTED",
            "WORDS",
            "FORMALITIES",
            "NONE",
            "TAKEN_BACK",
            "SUBMIT",
            "ENDORSE",
            "RETURN",
            "SIGN",
            "PUBLISH",
            "COPY");

    private final ReportDesk desk;
    private final Reports reports;
    private final ReportPage page;
    private final SignedCopies copies;

    ReportPages(ReportDesk desk, Reports reports, ReportPage page, SignedCopies copies) {
        this.desk = desk;
        this.reports = reports;
        this.page = page;
        this.copies = copies;
    }

    @GetMapping
    String one(
            @PathVariable ReportId id, @RequestParam @Nullable String done, Actor actor, Locale language, Model model) {
        return page.show(id, actor, done != null && DONE.contains(done) ? done : null, null, language, model);
    }

    @PostMapping("/redraft")
    String redraft(
            @PathVariable ReportId id, Caller caller, Locale language, HttpServletResponse response, Model model) {
        return done(id, "REDRAFTED", () -> desk.redraft(caller, id), caller, language, response, model);
    }

    @PostMapping("/none")
    String none(
            @PathVariable ReportId id,
            @RequestParam UUID measure,
            @RequestParam NoneField field,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var none = new StatedNone(measure, field, caller.actor().name());
        return done(
                id,
                "NONE",
                () -> desk.send(caller, new StateNothing(id, none), Role.OFFICER),
                caller,
                language,
                response,
                model);
    }

    @PostMapping("/none/take-back")
    String takeBack(
            @PathVariable ReportId id,
            @RequestParam UUID measure,
            @RequestParam NoneField field,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var command = new TakeStatementBack(id, measure, field);
        return done(
                id, "TAKEN_BACK", () -> desk.send(caller, command, Role.OFFICER), caller, language, response, model);
    }

    @PostMapping("/copies")
    String attach(
            @PathVariable ReportId id,
            @RequestParam MultipartFile file,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        desk.require(caller, id, ReportDesk.STAFF);
        if (file.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page.show(id, caller.actor(), null, "desk.copy.empty", language, model);
        }
        return done(id, "COPY", () -> attach(caller, id, file), caller, language, response, model);
    }

    /** @param step the path of a {@link DeskStep} */
    @PostMapping("/{step:submit|endorse|return|sign|publish|new-edition}")
    String step(
            @PathVariable ReportId id,
            @PathVariable String step,
            @RequestParam @Nullable String position,
            @RequestParam @Nullable String reason,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var todo = DeskStep.at(step).orElseThrow(Problem::notFound);
        desk.require(caller, id, todo.roles());
        if (todo == DeskStep.NEW_EDITION) return newEdition(id, caller);
        return done(id, todo.name(), () -> take(todo, id, position, reason, caller), caller, language, response, model);
    }

    private Answer take(DeskStep step, ReportId id, @Nullable String position, @Nullable String reason, Caller caller) {
        var own = shortened(position);
        return switch (step) {
            case SUBMIT ->
                desk.send(caller, new SubmitReport(id, desk.signature(caller, Step.SUBMITTED, own)), step.roles());
            case ENDORSE -> desk.endorse(caller, id, own);
            case SIGN -> desk.sign(caller, id, own);
            case PUBLISH -> desk.send(caller, new PublishReport(id, desk.today()), step.roles());
            case RETURN ->
                desk.send(
                        caller,
                        new ReturnReport(
                                id, ReportBodies.text(reason), caller.actor().name(), desk.today()),
                        step.roles());
            case NEW_EDITION -> throw new IllegalArgumentException("leads to another report");
        };
    }

    private String newEdition(ReportId id, Caller caller) {
        var subject = Subject.of(reports.require(id).content());
        return "redirect:/reports/desk/%s?done=DRAFTED"
                .formatted(desk.draft(caller, null, subject).id());
    }

    private Answer attach(Caller caller, ReportId id, MultipartFile file) {
        try (var content = file.getInputStream()) {
            return desk.send(caller, new AttachSignedCopy(id, copies.keep(content), desk.today()), ReportDesk.STAFF);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does it and comes back; what is refused is said on the page. */
    private String done(
            ReportId id,
            String what,
            Runnable work,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        try {
            work.run();
            return "redirect:/reports/desk/%s?done=%s".formatted(id, what);
        } catch (Refusal refused) {
            boolean wrong = refused.kind() == Refusal.Kind.INVALID;
            response.setStatus((wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
            return page.show(id, caller.actor(), null, "refusal." + refused.code(), language, model);
        }
    }

    private static @Nullable String shortened(@Nullable String position) {
        return position == null ? null : position.substring(0, Math.min(position.length(), ReportBodies.MAX_NAME));
    }
}
