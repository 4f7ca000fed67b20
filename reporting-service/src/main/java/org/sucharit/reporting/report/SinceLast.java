package org.sucharit.reporting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.sucharit.reporting.report.ReportChanges.Change;
import tools.jackson.databind.JsonNode;

/** What a report that is about to be signed says otherwise than the one of its kind that was signed last. */
@Component
class SinceLast {

    private final Reports reports;
    private final SinceThen sentences;
    private final MessageSource messages;

    SinceLast(Reports reports, SinceThen sentences, MessageSource messages) {
        this.reports = reports;
        this.sentences = sentences;
        this.messages = messages;
    }

    /** Against which one, and how. */
    record Comparison(ReportFacts last, List<Difference> differences) {}

    /** @param before null for what is new, and where only that it changed can be said @param after likewise */
    record Difference(
            String what, @Nullable String before, @Nullable String after) {

        public boolean quotes() {
            return before != null || after != null;
        }
    }

    /** @return empty where nothing of its kind was signed before */
    Optional<Comparison> of(ReportContent report, Locale language) {
        return reports.lastSigned(report).map(last -> new Comparison(last, between(last.content(), report, language)));
    }

    private List<Difference> between(ReportContent last, ReportContent now, Locale language) {
        var found = new ArrayList<Difference>();
        for (var section : now.sections()) words(last, section, language).ifPresent(found::add);
        last.sections().stream()
                .filter(section -> now.section(section.key()).isEmpty())
                .forEach(section ->
                        found.add(new Difference(say("desk.last.gone", section, language), section.text(), null)));
        for (var change : ReportChanges.between(last.data(), now.data())) {
            var difference = facts(change, language);
            if (!found.contains(difference)) found.add(difference);
        }
        return List.copyOf(found);
    }

    private Optional<Difference> words(ReportContent last, Section now, Locale language) {
        var before = last.section(now.key());
        if (before.isEmpty())
            return now.text().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Difference(say("desk.last.new", now, language), null, now.text()));
        if (before.get().text().equals(now.text())) return Optional.empty();
        return Optional.of(new Difference(
                say("desk.last.words", now, language), before.get().text(), now.text()));
    }

    private Difference facts(Change change, Locale language) {
        var what = sentences.sentence(change, language);
        var before = text(change, change.before(), language);
        var after = text(change, change.after(), language);
        return before == null || after == null ? new Difference(what, null, null) : new Difference(what, before, after);
    }

    /** @return null for what is more than a text */
    private @Nullable String text(Change change, @Nullable JsonNode value, Locale language) {
        if (value == null || !value.isString()) return null;
        var text = value.stringValue();
        return "status".equals(change.field())
                ? messages.getMessage("measure.status." + text, null, text, language)
                : text;
    }

    private String say(String key, Section section, Locale language) {
        var own = section.title().isEmpty() ? section.key() : section.title();
        var name = messages.getMessage("desk.section.name." + section.key(), null, own, language);
        return Objects.requireNonNull(messages.getMessage(key, new Object[] {name}, language));
    }
}
