package org.sucharit.complaints.mailbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.complaint.Identity;
import org.sucharit.complaints.complaint.SubmissionKey;
import org.sucharit.complaints.form.TypedForm;
import org.sucharit.complaints.mailbox.MailboxBodies.MessageBody;
import org.sucharit.complaints.mailbox.MailboxScreens.Wrong;
import org.sucharit.complaints.mailbox.Session.Told;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.problem.Problem;

/** What is sent from the pages of an open mailbox. */
@Controller
@RequestMapping(MailboxScreens.PATH)
class MailboxForms {

    private final MailboxSessions sessions;
    private final MailboxScreens screens;
    private final SecondTries tries;
    private final Writing writing;
    private final ReceiptExchange exchange;
    private final SessionCookie cookie;
    private final Validator validator;

    MailboxForms(
            MailboxSessions sessions,
            MailboxScreens screens,
            SecondTries tries,
            Writing writing,
            ReceiptExchange exchange,
            SessionCookie cookie,
            Validator validator) {
        this.sessions = sessions;
        this.screens = screens;
        this.tries = tries;
        this.writing = writing;
        this.exchange = exchange;
        this.cookie = cookie;
        this.validator = validator;
    }

    @ModelAttribute
    void unkept(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }

    /** What is done with a form of an open mailbox. */
    @FunctionalInterface
    private interface Deed {

        /** @return what is wrong, empty when it is done */
        List<Wrong> with(Opened mailbox, FormKey key);
    }

    @PostMapping("/messages")
    ModelAndView write(HttpServletRequest request, HttpServletResponse response) {
        var typed = form(request);
        return done(typed, Told.MESSAGE, request, response, (mailbox, key) -> {
            var text = new Secret(typed.text("text").strip());
            if (text.isBlank()) return List.of(new Wrong("text", screens.say("mailbox.wrong.text", request)));
            var wrong = wrong(new MessageBody(text));
            if (wrong.isEmpty()) writing.message(mailbox, key.random(), text);
            return wrong;
        });
    }

    @PostMapping("/identity")
    ModelAndView identify(HttpServletRequest request, HttpServletResponse response) {
        var typed = form(request);
        return done(typed, Told.IDENTITY, request, response, (mailbox, key) -> {
            var identity = new Identity(stripped(typed, "name"), stripped(typed, "phone"), stripped(typed, "email"));
            if (identity.isEmpty()) return List.of(new Wrong("name", screens.say("mailbox.wrong.identity", request)));
            var wrong = wrong(identity);
            if (wrong.isEmpty()) writing.giveIdentity(mailbox, key.random(), identity);
            return wrong;
        });
    }

    @PostMapping("/identity/withdraw")
    ModelAndView withdraw(HttpServletRequest request, HttpServletResponse response) {
        return done(form(request), Told.WITHDRAWN, request, response, (mailbox, _) -> {
            writing.withdrawIdentity(mailbox);
            return List.of();
        });
    }

    /** The new receipt is the answer itself; the same form sent again shows it again. */
    @PostMapping("/receipt")
    ModelAndView replace(HttpServletRequest request, HttpServletResponse response) {
        var typed = form(request);
        return tries.of(typed, request, response, () -> replace(typed, request, response));
    }

    private ModelAndView replace(TypedForm typed, HttpServletRequest request, HttpServletResponse response) {
        try {
            var key = sessions.keyOf(typed);
            var held = sessions.held(request);
            var once = SubmissionKey.of(key.random());
            var exchanged = held.equals(key.handle())
                    ? exchange.exchange(List.of(key.handle()), once)
                    : exchange.before(key.handle(), once, held).orElseThrow(MailboxSessions::another);
            cookie.keep(exchanged.handle(), null, request, response);
            return screens.receipt(exchanged.receipt(), request);
        } catch (Problem e) {
            return refused(e, typed, request);
        }
    }

    private ModelAndView done(
            TypedForm typed, Told told, HttpServletRequest request, HttpServletResponse response, Deed deed) {
        return tries.of(typed, request, response, () -> answered(typed, told, request, response, deed));
    }

    private ModelAndView answered(
            TypedForm typed, Told told, HttpServletRequest request, HttpServletResponse response, Deed deed) {
        try {
            var key = sessions.keyOf(typed);
            var mailbox = sessions.open(request, key);
            var wrong = deed.with(mailbox, key);
            return wrong.isEmpty()
                    ? screens.back(mailbox.handle(), told, request, response)
                    : screens.mailbox(mailbox, null, typed, wrong, request, response);
        } catch (Problem e) {
            return refused(e, typed, request);
        }
    }

    private ModelAndView refused(Problem problem, TypedForm typed, HttpServletRequest request) {
        if (problem.status().is5xxServerError()) throw problem;
        return screens.door(request, HttpStatus.CONFLICT, typed, screens.sentence(problem, request), null);
    }

    private static TypedForm form(HttpServletRequest request) {
        SameSite.require(request);
        return TypedForm.read(request);
    }

    private List<Wrong> wrong(Object body) {
        return validator.validate(body).stream()
                .map(violation -> new Wrong(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList();
    }

    private static @Nullable Secret stripped(TypedForm typed, String field) {
        var text = typed.text(field).strip();
        return text.isEmpty() ? null : new Secret(text);
    }
}
