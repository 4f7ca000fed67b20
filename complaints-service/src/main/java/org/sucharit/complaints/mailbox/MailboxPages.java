package org.sucharit.complaints.mailbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.form.TypedForm;
import org.sucharit.kit.problem.Problem;

/** Opening, reading and leaving a mailbox with a browser. No address names a case or a receipt. */
@Controller
@RequestMapping(MailboxScreens.PATH)
class MailboxPages {

    private final MailboxDoor door;
    private final MailboxScreens screens;
    private final SecondTries tries;
    private final SessionCookie cookie;

    MailboxPages(MailboxDoor door, MailboxScreens screens, SecondTries tries, SessionCookie cookie) {
        this.door = door;
        this.screens = screens;
        this.tries = tries;
        this.cookie = cookie;
    }

    @ModelAttribute
    void unkept(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }

    /** The open mailbox; the door when there is none. */
    @GetMapping({"", "/"})
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        var session = cookie.of(request);
        var mailbox = session.flatMap(it -> door.find(it.handle()));
        if (session.isPresent() && mailbox.isPresent())
            return screens.mailbox(mailbox.get(), session.get().told(), request, response);
        boolean ended = cookie.isThere(request);
        if (ended) cookie.clear(request, response);
        return screens.door(request, HttpStatus.OK, null, null, ended ? "mailbox.told.closed" : null);
    }

    @PostMapping
    ModelAndView open(HttpServletRequest request, HttpServletResponse response) {
        SameSite.require(request);
        var typed = TypedForm.read(request);
        return tries.of(typed, request, response, () -> open(typed, request, response));
    }

    private ModelAndView open(TypedForm typed, HttpServletRequest request, HttpServletResponse response) {
        try {
            var mailbox = door.open(ShownReceipt.typed(typed.text("receipt")));
            return MailboxScreens.kept(typed).isEmpty()
                    ? screens.back(mailbox.handle(), null, request, response)
                    : screens.mailbox(mailbox, null, typed, List.of(), request, response);
        } catch (Problem e) {
            if (e.status().is5xxServerError()) throw e;
            return screens.door(request, e.status(), typed, screens.sentence(e, request), null);
        }
    }

    @PostMapping("/leave")
    ModelAndView close(HttpServletRequest request, HttpServletResponse response) {
        cookie.clear(request, response);
        return screens.door(request, HttpStatus.OK, null, null, "mailbox.told.left");
    }

    /** In a hurry: the mailbox is closed and the weather forecast opens. */
    @GetMapping("/leave")
    ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
        cookie.clear(request, response);
        return MailboxScreens.to(MailboxScreens.ELSEWHERE);
    }

    /** Who comes back to an address that only takes forms, for instance to change the language. */
    @GetMapping({"/messages", "/identity", "/identity/withdraw", "/receipt", "/attachments"})
    ModelAndView back(HttpServletRequest request) {
        var query = request.getQueryString();
        boolean english = query != null && query.contains("lang=en");
        return MailboxScreens.to(MailboxScreens.PATH + (english ? "?lang=en" : ""));
    }
}
