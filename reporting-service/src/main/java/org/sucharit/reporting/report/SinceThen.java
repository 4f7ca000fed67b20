package org.sucharit.reporting.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.sucharit.reporting.report.ReportChanges.Change;

/** What was recorded after a report was drafted or, once it is signed, since then, in words. */
@Component
public class SinceThen {

    private final PresentState present;
    private final MessageSource messages;

    SinceThen(PresentState present, MessageSource messages) {
        this.present = present;
        this.messages = messages;
    }

    /** @return a sentence each, without repeats; none where nothing changed */
    public List<String> of(ReportContent report, Locale language) {
        return present.changesSince(report).stream()
                .map(change -> sentence(change, language))
                .distinct()
                .toList();
    }

    String sentence(Change change, Locale language) {
        if (change.title() == null) return say("desk.change." + change.part(), language);
        var title = change.title();
        if (change.field() == null)
            return say(change.before() == null ? "desk.change.new" : "desk.change.gone", language, title);
        return say("desk.change.measure", language, title, say("desk.change." + change.field(), language));
    }

    private String say(String key, Locale language, Object... words) {
        return Objects.requireNonNull(messages.getMessage(key, words, key, language));
    }
}
