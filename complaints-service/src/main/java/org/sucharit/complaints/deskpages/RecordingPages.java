package org.sucharit.complaints.deskpages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.casefile.RecordingDesk;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.complaints.complaint.Recording.Recorded;
import org.sucharit.complaints.form.CheckedForm;
import org.sucharit.complaints.form.Forms;
import org.sucharit.complaints.listening.ListedAgency;
import org.sucharit.complaints.question.Question;
import org.sucharit.complaints.question.Questionnaires;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Actor;

/**
 * Recording what came in by letter, by telephone or in person. The page with the receipt is the answer to the form: no
 * address leads to it, and the same form again shows it again.
 */
@Controller
@RequestMapping("/cases/new")
class RecordingPages {

    private final Desks desks;
    private final RecordingDesk recording;
    private final RecordingScreen screen;
    private final Questionnaires questionnaires;
    private final Validator validator;
    private final Forms forms;

    RecordingPages(
            Desks desks,
            RecordingDesk recording,
            RecordingScreen screen,
            Questionnaires questionnaires,
            Validator validator,
            Forms forms) {
        this.desks = desks;
        this.recording = recording;
        this.screen = screen;
        this.questionnaires = questionnaires;
        this.validator = validator;
        this.forms = forms;
    }

    /** Which agency, then which kind, then the form. */
    @GetMapping
    ModelAndView empty(
            Actor actor,
            @RequestParam @Nullable AgencyId agency,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String query,
            Locale language) {
        var chosen = agency == null ? desks.only(actor).orElse(null) : desks.require(actor, agency);
        if (chosen == null) return choice(actor, query);
        var known = kind(kind);
        if (known == null) return screen.kinds(chosen);
        var asked = questionnaires.current(chosen.code());
        var given = Map.of(RecordingForm.QUESTIONS, Integer.toString(asked.version()));
        var form = forms.fresh(given, language);
        var page = screen.form(chosen, known, asked.of(known), form);
        form.show(page);
        return page;
    }

    @PostMapping
    ModelAndView send(Caller caller, HttpServletRequest request, Locale language) {
        var form = forms.read(request, language);
        if (!AgencyId.isValid(form.text("agency"))) throw Problem.notFound();
        var agency = desks.require(caller.actor(), new AgencyId(form.text("agency")));
        var kind = kind(form.text("kind"));
        if (kind == null) return screen.kinds(agency);
        int version = version(form, agency);
        var asked = asked(agency, version, kind);
        if (form.text("go").equals("add")) {
            var page = screen.form(agency, kind, asked, form);
            form.show(page);
            return page;
        }
        var recorded = record(caller, form, new RecordingForm(form, agency.code(), kind, asked), version);
        if (recorded == null) return Forms.again(screen.form(agency, kind, asked, form), form);
        return screen.receipt(agency, recorded, recording.isVisible(caller.actor(), recorded));
    }

    /** @return null, with what is wrong said in the form */
    private @Nullable Recorded record(Caller caller, CheckedForm form, RecordingForm typed, int version) {
        var channel = typed.channel();
        var body = typed.body(version);
        if (form.isFine())
            validator.validate(body).forEach(violation -> form.wrong(RecordingForm.TITLE, violation.getMessage()));
        if (!form.isFine()) return null;
        try {
            return recording.record(caller, form.text(CheckedForm.KEY), body, channel);
        } catch (RuntimeException e) {
            form.refused(e, RecordingForm.TITLE);
            return null;
        }
    }

    /** The version of the questions that the form was shown with. */
    private int version(CheckedForm form, ListedAgency agency) {
        var typed = form.text(RecordingForm.QUESTIONS);
        int version = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
        return questionnaires.version(agency.code(), version).isPresent()
                ? version
                : questionnaires.current(agency.code()).version();
    }

    private List<Question> asked(ListedAgency agency, int version, Kind kind) {
        return questionnaires.version(agency.code(), version).orElseThrow().of(kind);
    }

    private ModelAndView choice(Actor actor, @Nullable String query) {
        if (desks.own(actor).isEmpty() && !desks.looksFurther(actor)) throw Problem.accessDenied();
        return DeskPages.choice(desks, actor, query, "/cases/new", "/cases/new?agency=");
    }

    private static @Nullable Kind kind(@Nullable String name) {
        return Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
