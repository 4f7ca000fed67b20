package org.sucharit.complaints.mailbox;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.form.TypedForm;
import org.sucharit.kit.problem.Problem;

/** Whether a form may do something: a mailbox is open in the browser, and it is the one the form was made for. */
@Component
class MailboxSessions {

    private final SessionCookie cookie;
    private final FormKeys formKeys;
    private final MailboxDoor door;

    MailboxSessions(SessionCookie cookie, FormKeys formKeys, MailboxDoor door) {
        this.cookie = cookie;
        this.formKeys = formKeys;
        this.door = door;
    }

    /** @throws Problem 409 {@code MAILBOX_FORM_OF_ANOTHER} for a form that no mailbox of ours had */
    FormKey keyOf(TypedForm typed) {
        return formKeys.read(typed.text(FormKeys.FIELD)).orElseThrow(MailboxSessions::another);
    }

    /** Of which mailbox the browser has the session. @throws Problem 409 {@code MAILBOX_CLOSED} */
    Handle held(HttpServletRequest request) {
        return cookie.of(request).map(Session::handle).orElseThrow(MailboxSessions::closed);
    }

    /** @throws Problem 409: {@code MAILBOX_CLOSED}, {@code MAILBOX_FORM_OF_ANOTHER}, {@code RECEIPT_TO_BE_REPLACED} */
    Opened open(HttpServletRequest request, FormKey key) {
        requireOwn(request, key);
        return open(request);
    }

    /** @throws Problem 409 {@code MAILBOX_CLOSED}, {@code MAILBOX_FORM_OF_ANOTHER} */
    void requireOwn(HttpServletRequest request, FormKey key) {
        if (!held(request).equals(key.handle())) throw another();
    }

    /** For forms whose key is read later. @throws Problem 409 {@code MAILBOX_CLOSED}, {@code RECEIPT_TO_BE_REPLACED} */
    Opened open(HttpServletRequest request) {
        var mailbox = door.find(held(request)).orElseThrow(MailboxSessions::closed);
        mailbox.file().requireOwnReceipt();
        return mailbox;
    }

    static Problem another() {
        return new Problem(HttpStatus.CONFLICT, "MAILBOX_FORM_OF_ANOTHER");
    }

    private static Problem closed() {
        return new Problem(HttpStatus.CONFLICT, "MAILBOX_CLOSED");
    }
}
