package org.sucharit.measures.importing;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.kit.problem.Problem;
import org.sucharit.measures.document.DocumentUnreadable;

/** Says why a document can't be read, and where, in the caller's language. */
@Component
class Unreadable {

    private final MessageSource messages;

    Unreadable(MessageSource messages) {
        this.messages = messages;
    }

    /** 422, or 413 for a file that is too large. */
    Problem asProblem(DocumentUnreadable why) {
        var status = why.reason() == DocumentUnreadable.Reason.TOO_LARGE
                ? HttpStatus.CONTENT_TOO_LARGE
                : HttpStatus.UNPROCESSABLE_CONTENT;
        var place = place(why.place(), LocaleContextHolder.getLocale());
        return new Problem(status, "DOCUMENT_" + why.reason().name(), place).causedBy(why);
    }

    private String place(DocumentUnreadable.Place place, Locale language) {
        var words = new StringBuilder();
        if (place.page() != null) words.append(say("page", place.page(), language));
        if (place.sheet() != null) words.append(say("sheet", place.sheet(), language));
        if (place.row() != null) words.append(say("row", place.row(), language));
        return words.toString();
    }

    private String say(String what, Object where, Locale language) {
        return messages.getMessage("document.place." + what, new Object[] {where.toString()}, language);
    }
}
