package org.sucharit.complaints.deskpages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.complaint.Category;
import org.sucharit.complaints.complaint.Channel;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.complaints.complaint.Position;
import org.sucharit.complaints.complaint.Recording.Recorded;
import org.sucharit.complaints.form.CheckedForm;
import org.sucharit.complaints.listening.ListedAgency;
import org.sucharit.complaints.question.Question;

/** The pages of recording: the kinds, the form, and the sheet with the receipt. */
@Component
class RecordingScreen {

    private final MessageSource messages;
    private final String origin;

    /** @param origin where the platform's pages are reached from outside */
    RecordingScreen(MessageSource messages, @Value("${sucharit.origin}") String origin) {
        this.messages = messages;
        this.origin = origin;
    }

    ModelAndView kinds(ListedAgency agency) {
        var page = Desks.page("kinds", agency);
        page.addObject("kinds", Kind.values());
        return page;
    }

    /** @param asked what the agency asks besides */
    ModelAndView form(ListedAgency agency, Kind kind, List<Question> asked, CheckedForm form) {
        var page = Desks.page("record", agency);
        var language = form.language();
        page.addObject("kind", kind);
        page.addObject("asked", asked);
        page.addObject("rows", RecordingForm.shown(form));
        page.addObject("channels", choices("casepages.channel.", recorded(), "deskpages.channel.none", language));
        page.addObject("categories", choices("category.", Category.values(), "filing.choose.one", language));
        page.addObject("positions", choices("position.", Position.values(), "filing.position.none", language));
        return page;
    }

    /** The sheet goes with whoever came; nothing on it says what it is for. */
    ModelAndView receipt(ListedAgency agency, Recorded recorded, boolean visible) {
        var page = Desks.page("receipt", agency);
        page.addObject("acknowledged", recorded.acknowledgement());
        page.addObject("mailbox", origin + "/mailbox");
        page.addObject("caseId", visible ? recorded.caseId().toString() : null);
        return page;
    }

    /** Nobody records what comes by the web. */
    private static Channel[] recorded() {
        return new Channel[] {Channel.LETTER, Channel.PHONE, Channel.WALK_IN, Channel.MEETING};
    }

    private Map<String, String> choices(String prefix, Enum<?>[] values, String none, Locale language) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", messages.getMessage(none, null, language));
        for (var value : values) choices.put(value.name(), messages.getMessage(prefix + value.name(), null, language));
        return choices;
    }
}
