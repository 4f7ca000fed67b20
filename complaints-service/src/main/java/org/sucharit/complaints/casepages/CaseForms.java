package org.sucharit.complaints.casepages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.ComplaintRejected;
import org.sucharit.complaints.form.Forms;
import org.sucharit.complaints.form.TypedForm;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;

/** What staff do with a case by the forms of its page. What was typed stays when something is wrong with it. */
@Controller
class CaseForms {

    private final Deeds deeds;
    private final CaseScreen screen;
    private final CaseDoor door;
    private final Validator validator;
    private final MessageSource messages;

    CaseForms(Deeds deeds, CaseScreen screen, CaseDoor door, Validator validator, MessageSource messages) {
        this.deeds = deeds;
        this.screen = screen;
        this.door = door;
        this.validator = validator;
        this.messages = messages;
    }

    @PostMapping("/cases/{id}/{step}")
    ModelAndView take(
            Caller caller,
            @PathVariable CaseId id,
            @PathVariable String step,
            HttpServletRequest request,
            Locale language) {
        var actor = caller.actor();
        door.see(actor, id);
        var deed = Deed.at(step).orElseThrow(Problem::notFound);
        var form = new DeedForm(deed, TypedForm.read(request));
        var wrong = form.wrong(validator);
        if (!wrong.isEmpty()) return screen.again(actor, id, form, wrong, language, HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            deeds.take(caller, id, form);
            return Forms.done(door.find(actor, id).isPresent() ? "/cases/" + id + "?done=" + deed : "/cases");
        } catch (ComplaintRejected e) {
            var sentence = messages.getMessage("refusal." + e.code(), null, language);
            return screen.again(actor, id, form, sentence, language, HttpStatus.CONFLICT);
        } catch (Problem e) {
            return refused(caller, id, form, e, language);
        }
    }

    private ModelAndView refused(Caller caller, CaseId id, DeedForm form, Problem problem, Locale language) {
        if (problem.status().is5xxServerError() || problem.status() == HttpStatus.NOT_FOUND) throw problem;
        var sentence = messages.getMessage("problem." + problem.code(), problem.args(), null, language);
        if (sentence == null) throw problem; // not one of cases: it has a page of its own
        return screen.again(caller.actor(), id, form, sentence, language, problem.status());
    }
}
