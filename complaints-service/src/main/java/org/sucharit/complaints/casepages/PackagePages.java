package org.sucharit.complaints.casepages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.ComplaintRejected;
import org.sucharit.complaints.form.TypedForm;
import org.sucharit.complaints.referral.PackageDownload;
import org.sucharit.complaints.referral.Packing;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Actor;

/** The packages of a case that was referred, and the form that makes one: its answer is the file itself. */
@Controller
@RequestMapping("/cases/{id}/packages")
class PackagePages {

    private final PackageScreen screen;
    private final Packing packing;
    private final Validator validator;
    private final MessageSource messages;

    PackagePages(PackageScreen screen, Packing packing, Validator validator, MessageSource messages) {
        this.screen = screen;
        this.packing = packing;
        this.validator = validator;
        this.messages = messages;
    }

    @ModelAttribute
    void unkept(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }

    @GetMapping
    ModelAndView all(Actor actor, @PathVariable CaseId id) {
        return screen.show(actor, id);
    }

    /** @return null once the package itself is the answer */
    @PostMapping
    @Nullable
    ModelAndView make(
            Caller caller,
            @PathVariable CaseId id,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language)
            throws IOException {
        var to = screen.referredTo(caller.actor(), id);
        var form = new PackageForm(TypedForm.read(request));
        var wrong = form.wrong(validator);
        if (!wrong.isEmpty()) return screen.again(caller.actor(), id, form, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            PackageDownload.send(packing.pack(caller, id, form.order(to)), response);
            return null;
        } catch (ComplaintRejected e) {
            var sentence = messages.getMessage("refusal." + e.code(), null, language);
            return screen.again(caller.actor(), id, form, PackageForm.about(e.code(), sentence), HttpStatus.CONFLICT);
        } catch (Problem e) {
            return refused(caller.actor(), id, form, e, language);
        }
    }

    private ModelAndView refused(Actor actor, CaseId id, PackageForm form, Problem problem, Locale language) {
        if (problem.status().is5xxServerError() || problem.status() == HttpStatus.NOT_FOUND) throw problem;
        var sentence = messages.getMessage("problem." + problem.code(), problem.args(), null, language);
        if (sentence == null) throw problem; // not one of cases: it has a page of its own
        return screen.again(actor, id, form, PackageForm.about(problem.code(), sentence), problem.status());
    }
}
