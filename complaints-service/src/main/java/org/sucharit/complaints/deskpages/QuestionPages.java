package org.sucharit.complaints.deskpages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.complaints.form.CheckedForm;
import org.sucharit.complaints.form.Forms;
import org.sucharit.complaints.listening.ListedAgency;
import org.sucharit.complaints.question.AnswerKind;
import org.sucharit.complaints.question.Question;
import org.sucharit.complaints.question.QuestionDesk;
import org.sucharit.complaints.question.Questionnaire;
import org.sucharit.complaints.question.Questionnaires;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Actor;

/** What an agency asks those who file with it, besides what is always asked. */
@Controller
@RequestMapping("/cases/desk/{code}/questions")
class QuestionPages {

    private static final List<String> DEEDS = List.of("SAVED", "REMOVED", "MOVED");
    private static final String VERSION = "version";

    private final Desks desks;
    private final Questionnaires questionnaires;
    private final QuestionDesk desk;
    private final MessageSource messages;
    private final Forms forms;

    QuestionPages(Desks desks, Questionnaires questionnaires, QuestionDesk desk, MessageSource messages, Forms forms) {
        this.desks = desks;
        this.questionnaires = questionnaires;
        this.desk = desk;
        this.messages = messages;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView list(Actor actor, @PathVariable AgencyId code, @RequestParam @Nullable String done, Locale language) {
        var page = list(desks.require(actor, code));
        page.addObject("done", DEEDS.contains(String.valueOf(done)) ? done : null);
        forms.fresh(Map.of(), language).show(page);
        return page;
    }

    @GetMapping("/new")
    ModelAndView empty(Actor actor, @PathVariable AgencyId code, Locale language) {
        var fields =
                Map.of(VERSION, Integer.toString(questionnaires.current(code).version()));
        return shown(desks.require(actor, code), null, forms.fresh(fields, language));
    }

    @GetMapping("/{key}")
    ModelAndView edit(Actor actor, @PathVariable AgencyId code, @PathVariable String key, Locale language) {
        var agency = desks.require(actor, code);
        var asked = questionnaires.current(code);
        var question = asked.question(key).orElseThrow(Problem::notFound);
        var fields = QuestionForm.fields(question);
        fields.put(VERSION, Integer.toString(asked.version()));
        return shown(agency, question, forms.fresh(fields, language));
    }

    @PostMapping("/new")
    ModelAndView add(Caller caller, @PathVariable AgencyId code, HttpServletRequest request, Locale language) {
        return save(caller, desks.require(caller.actor(), code), null, forms.read(request, language));
    }

    @PostMapping("/{key}")
    ModelAndView change(
            Caller caller,
            @PathVariable AgencyId code,
            @PathVariable String key,
            HttpServletRequest request,
            Locale language) {
        var agency = desks.require(caller.actor(), code);
        var question = questionnaires.current(code).question(key).orElseThrow(Problem::notFound);
        return save(caller, agency, question, forms.read(request, language));
    }

    @PostMapping("/{key}/remove")
    ModelAndView remove(
            Caller caller,
            @PathVariable AgencyId code,
            @PathVariable String key,
            HttpServletRequest request,
            Locale language) {
        var form = forms.read(request, language);
        return rearrange(
                caller,
                code,
                form,
                "REMOVED",
                all -> all.removeIf(one -> one.key().equals(key)));
    }

    @PostMapping("/{key}/up")
    ModelAndView up(
            Caller caller,
            @PathVariable AgencyId code,
            @PathVariable String key,
            HttpServletRequest request,
            Locale language) {
        var form = forms.read(request, language);
        return rearrange(caller, code, form, "MOVED", all -> {
            int at = place(all, key);
            if (at > 0) Collections.swap(all, at, at - 1);
        });
    }

    private static int place(List<Question> all, String key) {
        return all.stream().map(Question::key).toList().indexOf(key);
    }

    private ModelAndView rearrange(
            Caller caller, AgencyId code, CheckedForm form, String done, Consumer<List<Question>> change) {
        var agency = desks.require(caller.actor(), code);
        ask(caller, code, form, "questions", change);
        return form.isFine() ? done(code, done) : Forms.again(list(agency), form);
    }

    private ModelAndView save(Caller caller, ListedAgency agency, @Nullable Question before, CheckedForm form) {
        var question = new QuestionForm(form, before).question();
        if (form.isFine())
            ask(caller, agency.code(), form, QuestionForm.TEXT, all -> {
                if (before == null) all.add(question);
                else all.set(place(all, before.key()), question);
            });
        return form.isFine() ? done(agency.code(), "SAVED") : Forms.again(shown(agency, before, form), form);
    }

    /** All of them at once, as they were when the page was shown. @param field beside which a refusal stands */
    private void ask(Caller caller, AgencyId code, CheckedForm form, String field, Consumer<List<Question>> change) {
        var asked = questionnaires.current(code);
        var all = new ArrayList<>(asked.questions());
        change.accept(all);
        try {
            desk.ask(expecting(form, caller), code, all);
        } catch (RuntimeException e) {
            form.refused(e, field);
        }
    }

    /** What others changed since is not undone. */
    private static Caller expecting(CheckedForm form, Caller caller) {
        var once = form.once(caller);
        var version = form.text(VERSION);
        boolean known = version.matches("[1-9][0-9]{0,5}");
        return known
                ? new Caller(once.actor(), once.idempotencyKey(), Long.parseLong(version) - 1, once.requestHash())
                : once;
    }

    private static ModelAndView done(AgencyId code, String done) {
        return Forms.done("/cases/desk/%s/questions?done=%s".formatted(code, done));
    }

    private ModelAndView list(ListedAgency agency) {
        Questionnaire asked = questionnaires.current(agency.code());
        var page = Desks.page("questions", agency);
        page.addObject("asked", asked);
        return page;
    }

    private ModelAndView shown(ListedAgency agency, @Nullable Question before, CheckedForm form) {
        var page = Desks.page("question", agency);
        page.addObject("before", before);
        // who was told that others changed it has seen that, and may save it now
        int now = questionnaires.current(agency.code()).version();
        page.addObject(VERSION, form.isStale() ? Integer.toString(now) : form.text(VERSION));
        page.addObject("kinds", Kind.values());
        page.addObject("rows", QuestionForm.shown(form));
        page.addObject("answers", answers(form.language()));
        form.show(page);
        return page;
    }

    private Map<String, String> answers(Locale language) {
        var answers = new LinkedHashMap<String, String>();
        for (var kind : AnswerKind.values())
            answers.put(kind.name(), messages.getMessage("deskpages.answer." + kind, null, language));
        return answers;
    }
}
