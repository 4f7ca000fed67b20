package org.sucharit.complaints.mailbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.attachment.Part;
import org.sucharit.complaints.form.TypedForm;
import org.sucharit.complaints.mailbox.MailboxBodies.CaptionBody;
import org.sucharit.complaints.mailbox.MailboxScreens.Wrong;
import org.sucharit.complaints.mailbox.Session.Told;
import org.sucharit.kit.problem.Problem;

/** Files sent from the page of an open mailbox. The form's key stands before them, so that no file is read without it. */
@Controller
@RequestMapping(MailboxScreens.PATH)
class MailboxUploads {

    private static final String FILE = "attachment";
    private static final int LONGEST_KEY = 16 * 1024;

    private final MailboxSessions sessions;
    private final MailboxScreens screens;
    private final Uploads uploads;
    private final Writing writing;
    private final Validator validator;

    MailboxUploads(
            MailboxSessions sessions, MailboxScreens screens, Uploads uploads, Writing writing, Validator validator) {
        this.sessions = sessions;
        this.screens = screens;
        this.uploads = uploads;
        this.writing = writing;
        this.validator = validator;
    }

    @ModelAttribute
    void unkept(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }

    /** What a page put beside the files. */
    private final class Beside {

        private final HttpServletRequest request;
        private final Map<String, String> fields = new LinkedHashMap<>();

        private Beside(HttpServletRequest request) {
            this.request = request;
        }

        private void take(Part part) {
            if (part.field().equals(FormKeys.FIELD))
                fields.put(FormKeys.FIELD, part.text(LONGEST_KEY).reveal());
            else if (part.field().equals(FILE)) key();
        }

        /** @throws Problem 409 when the form is not of the mailbox that is open */
        private FormKey key() {
            var key = sessions.keyOf(TypedForm.of(fields));
            sessions.requireOwn(request, key);
            return key;
        }
    }

    @PostMapping(path = "/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView attach(HttpServletRequest request, HttpServletResponse response) {
        SameSite.require(request);
        try {
            var mailbox = sessions.open(request);
            var beside = new Beside(request);
            try {
                var arriving = uploads.read(mailbox, request, beside::take);
                var key = beside.key();
                var wrong = wrong(arriving);
                if (!wrong.isEmpty())
                    return again(mailbox, wrong, arriving.text().reveal(), request, response);
                writing.files(mailbox, key.random(), arriving);
                return screens.back(mailbox.handle(), Told.FILES, request, response);
            } catch (Problem e) {
                if (e.status().is5xxServerError() || e.status() == HttpStatus.CONFLICT) throw e;
                var wrong = new Wrong(FILE, screens.sentence(e, request));
                return again(mailbox, List.of(wrong), "", request, response);
            }
        } catch (Problem e) {
            if (e.status().is5xxServerError()) throw e;
            return screens.door(request, HttpStatus.CONFLICT, null, screens.sentence(e, request), null);
        }
    }

    private ModelAndView again(
            Opened mailbox, List<Wrong> wrong, String text, HttpServletRequest request, HttpServletResponse response) {
        var typed = TypedForm.of(Map.of("caption", text));
        return screens.mailbox(mailbox, null, typed, wrong, request, response);
    }

    private List<Wrong> wrong(Arriving arriving) {
        return validator.validate(new CaptionBody(arriving.text())).stream()
                .map(violation -> new Wrong("caption", violation.getMessage()))
                .toList();
    }
}
