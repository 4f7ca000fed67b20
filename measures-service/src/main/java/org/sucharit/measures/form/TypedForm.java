package org.sucharit.measures.form;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.sucharit.kernel.text.ThaiText;

/** What someone typed, what was understood, and what is wrong with it, field by field. */
public final class TypedForm {

    private final Map<String, String> fields;
    private final MessageSource messages;
    private final Locale language;
    private final Map<String, String> errors = new LinkedHashMap<>();

    /** @param fields by name, as they were sent @param language of the sentences about what is wrong */
    public TypedForm(Map<String, String> fields, MessageSource messages, Locale language) {
        this.fields = Map.copyOf(fields);
        this.messages = messages;
        this.language = language;
    }

    /** As typed, by name. */
    public Map<String, String> fields() {
        return fields;
    }

    /** Sentences by field, in the order they were found; one a field. */
    public Map<String, String> errors() {
        return Collections.unmodifiableMap(errors);
    }

    public boolean isFine() {
        return errors.isEmpty();
    }

    /** The first thing said about a field stays. @param message in the reader's language */
    public void wrong(String field, String message) {
        errors.putIfAbsent(field, message);
    }

    /** As {@link #wrong}. @param key of the sentence @param args what it names */
    public void say(String field, String key, Object... args) {
        wrong(field, messages.getMessage(key, args, language));
    }

    /** For a template: {@code form} as typed, {@code errors} beside the fields, {@code problems} above them. */
    public void show(Model model) {
        model.addAttribute("form", fields);
        model.addAttribute("errors", errors());
        model.addAttribute("problems", WrongField.listed(errors));
    }

    /** @return null when nothing was typed */
    public @Nullable String text(String name) {
        var text = Objects.requireNonNullElse(fields.get(name), "").strip();
        return text.isEmpty() ? null : text;
    }

    /** @return empty, and said to be missing, when nothing was typed */
    public String requiredText(String name) {
        var text = text(name);
        if (text == null) say(name, "form.wrong.missing");
        return Objects.requireNonNullElse(text, "");
    }

    /** @return null when nothing was typed, or no {@link TypedDate}, which is said */
    public @Nullable LocalDate day(String name) {
        var text = text(name);
        if (text == null) return null;
        var day = TypedDate.read(text);
        if (day.isEmpty()) say(name, "form.wrong.date");
        return day.orElse(null);
    }

    /** @return any day when there is none, which is said */
    public LocalDate requiredDay(String name) {
        var day = day(name);
        if (day == null) say(name, "form.wrong.missing");
        return Objects.requireNonNullElse(day, LocalDate.EPOCH);
    }

    /** @return null when nothing was typed, or no whole number, which is said */
    public @Nullable Integer number(String name) {
        var text = text(name);
        if (text == null) return null;
        try {
            return Integer.valueOf(ThaiText.arabicDigits(text));
        } catch (NumberFormatException e) {
            say(name, "form.wrong.number");
            return null;
        }
    }

    /** The id that the page gave this form, so that what is sent twice is done once. @return null when it is none */
    public @Nullable UUID id(String name) {
        try {
            var text = text(name);
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
