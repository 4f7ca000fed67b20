package org.sucharit.complaints.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.sucharit.complaints.complaint.Acknowledgement;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.complaints.filing.LastPage.Sent;
import org.sucharit.complaints.form.Overload;
import org.sucharit.complaints.form.TypedForm;
import org.sucharit.complaints.listening.Directory;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.FailureLog;
import org.sucharit.kit.problem.Problem;

/**
 * Filing on small pages, all at one address. Everything rides along in the page; only the last one sends, and its answer
 * is the receipt.
 */
@Controller
@RequestMapping("/file/{code}")
class FilingPages {

    private final Directory directory;
    private final Drafts drafts;
    private final StepPages pages;
    private final Steps steps;
    private final Walk walk;
    private final LastPage lastPage;
    private final Sending sending;
    private final MessageSource messages;
    private final FailureLog failures;

    FilingPages(
            Directory directory,
            Drafts drafts,
            StepPages pages,
            Steps steps,
            Walk walk,
            LastPage lastPage,
            Sending sending,
            MessageSource messages,
            FailureLog failures) {
        this.directory = directory;
        this.drafts = drafts;
        this.pages = pages;
        this.steps = steps;
        this.walk = walk;
        this.lastPage = lastPage;
        this.sending = sending;
        this.messages = messages;
        this.failures = failures;
    }

    /** Neither the browser nor anything on the way keeps these pages. */
    @ModelAttribute
    void keepNothing(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("mailbox", host(request) + "/mailbox");
    }

    @GetMapping({"", "/"})
    String start(@PathVariable String code, Locale language, Model model) {
        var agency = agency(code);
        return show(pages.of(agency, begin(agency, Kind.CORRUPTION, Map.of()), language), model);
    }

    @PostMapping
    String go(
            @PathVariable String code,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var agency = agency(code);
        var sent = lastPage.read(request);
        var form = sent.form();
        var opened = drafts.open(agency, form.text("carried"));
        if (opened.isEmpty()) return lost(agency, form, language, response, model);
        var draft = form.text("whole").isEmpty() ? opened.get().with(form) : opened.get();
        var button = form.text("go");
        try {
            if (Overload.of(request)) throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "OVERLOADED");
            if (drafts.isOld(draft)) return old(agency, draft, sent, language, response, model);
            if (button.equals("send")) return send(agency, draft, sent, language, response, model);
            if (button.equals("add")) return show(pages.another(agency, draft, language), model);
            return show(agency, walk.go(agency, draft, button, language), language, response, model);
        } catch (Problem e) {
            if (e.status() == HttpStatus.CONFLICT) throw e;
            if (e.status().is5xxServerError()) return again(agency, draft, sent, e, request, response, model);
            return refused(agency, draft, e, language, response, model);
        } catch (RuntimeException e) {
            return again(agency, draft, sent, e, request, response, model);
        }
    }

    private String send(
            AgencyId agency, Draft draft, Sent sent, Locale language, HttpServletResponse response, Model model) {
        var wrong = walk.beforeSending(agency, draft, language);
        if (wrong.isPresent()) return show(agency, wrong.get(), language, response, model);
        if (sent.wrong() != null) throw sent.wrong();
        return receipt(sending.send(agency, draft, sent.files()), model);
    }

    /** Whoever comes back to a receipt page after a day is told about that; nobody may begin where someone else left. */
    private String old(
            AgencyId agency, Draft draft, Sent sent, Locale language, HttpServletResponse response, Model model) {
        boolean complete = sent.form().text("go").equals("send")
                && walk.beforeSending(agency, draft, language).isEmpty();
        var before = complete ? sending.again(agency, draft, sent.files()) : Optional.<Acknowledgement>empty();
        return before.isPresent() ? receipt(before.get(), model) : lost(agency, sent.form(), language, response, model);
    }

    /** What does not fit is said on the last page, with everything still there but the files. */
    private String refused(
            AgencyId agency, Draft draft, Problem e, Locale language, HttpServletResponse response, Model model) {
        var sentence =
                Objects.requireNonNullElse(messages.getMessage("problem." + e.code(), e.args(), "", language), "");
        var wrong = sentence.isEmpty() ? messages.getMessage("filing.wrong.files", null, language) : sentence;
        var gone = new Walk.Gone(draft.at(Step.REVIEW), Map.of("files", wrong));
        return show(agency, gone, language, response, model);
    }

    private static String receipt(Acknowledgement acknowledged, Model model) {
        model.addAttribute("acknowledged", acknowledged);
        return "filing/receipt";
    }

    /** What earlier pages carried is gone; what was typed on this one is kept, and the form begins anew. */
    private String lost(AgencyId agency, TypedForm form, Locale language, HttpServletResponse response, Model model) {
        var at = Step.named(form.text("at")).orElse(Step.START);
        var kind = Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(form.text("about")))
                .findFirst();
        var typed = begin(agency, kind.orElse(Kind.CORRUPTION), Map.of()).at(at).with(form);
        var draft = typed.at(kind.isEmpty() ? Step.START : Steps.first(typed));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var notice = typed.answers().isEmpty() ? "filing.lost" : "filing.lost.kept";
        return show(pages.noticed(agency, draft, notice, language), model);
    }

    /** Nothing is lost while a database is away: the page carries all of it, and a button to send it again. */
    private String again(
            AgencyId agency,
            Draft draft,
            Sent sent,
            RuntimeException e,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        failures.add(e instanceof Problem known ? known : Problem.unavailable(e), e, request);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Retry-After", "5");
        model.addAttribute("page", pages.whole(agency, draft));
        model.addAttribute("go", sent.form().text("go"));
        model.addAttribute("files", sent.hasFiles());
        return "filing/again";
    }

    private Draft begin(AgencyId agency, Kind kind, Map<String, Secret> answers) {
        var name = directory.agency(agency).orElseThrow(Problem::notFound).nameTh();
        return drafts.fresh(name, steps.questionsOf(agency), kind, Step.START, new LinkedHashMap<>(answers));
    }

    private String show(AgencyId agency, Walk.Gone gone, Locale language, HttpServletResponse response, Model model) {
        if (gone.wrong().isEmpty()) return show(pages.of(agency, gone.draft(), language), model);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(pages.wrong(agency, gone.draft(), gone.wrong(), language), model);
    }

    private static String show(StepPage page, Model model) {
        model.addAttribute("page", page);
        return page.draft().step() == Step.START ? "filing/start" : "filing/step";
    }

    /** For whoever reads the printed page. */
    private static String host(HttpServletRequest request) {
        var host = Objects.requireNonNullElse(request.getHeader("Host"), "");
        return host.matches("[A-Za-z0-9.:-]{1,100}") ? host : "";
    }

    private static AgencyId agency(String code) {
        if (!AgencyId.isValid(code)) throw Problem.notFound();
        return new AgencyId(code);
    }

    /** Whatever else is wrong is said on a page that looks like the others. */
    @ExceptionHandler
    String on(RuntimeException error, HttpServletRequest request, HttpServletResponse response, Model model) {
        var problem = error instanceof Problem known ? known : Problem.unavailable(error);
        failures.add(problem, error, request);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(problem.status().value());
        problem.headers().forEach(response::setHeader);
        model.addAttribute("problem", problem.code());
        model.addAttribute("status", problem.status().value());
        return "filing/problem";
    }
}
