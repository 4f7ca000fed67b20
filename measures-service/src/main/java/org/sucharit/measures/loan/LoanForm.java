package org.sucharit.measures.loan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.ThaiDates;

/** What someone typed, what was understood, and what is wrong with it, field by field. */
final class LoanForm {

    private final Map<String, String> fields;
    private final MessageSource messages;
    private final Locale language;
    private final Map<String, String> errors = new LinkedHashMap<>();

    LoanForm(Map<String, String> fields, MessageSource messages, Locale language) {
        this.fields = Map.copyOf(fields);
        this.messages = messages;
        this.language = language;
    }

    /** A wrong field and a sentence, as the page lists it. */
    record Wrong(String field, String message) {}

    Map<String, String> fields() {
        return fields;
    }

    Map<String, String> errors() {
        return errors;
    }

    List<Wrong> problems() {
        return errors.entrySet().stream()
                .map(error -> new Wrong(error.getKey(), error.getValue()))
                .toList();
    }

    boolean isFine() {
        return errors.isEmpty();
    }

    void wrong(String field, String message) {
        errors.putIfAbsent(field, message);
    }

    @Nullable
    String text(String name) {
        var text = Objects.requireNonNullElse(fields.get(name), "").strip();
        return text.isEmpty() ? null : text;
    }

    String requiredText(String name) {
        var text = text(name);
        if (text == null) say(name, "missing");
        return Objects.requireNonNullElse(text, "");
    }

    /** A day typed as 15/3/2566 or ๑๕ มี.ค. ๖๖, or as 2023-03-15. */
    @Nullable
    LocalDate day(String name) {
        var text = text(name);
        if (text == null) return null;
        var found = ThaiDates.in(text);
        if (found.size() == 1) return found.getFirst().date();
        say(name, "date");
        return null;
    }

    LocalDate requiredDay(String name) {
        var day = day(name);
        if (day == null) say(name, "missing");
        return Objects.requireNonNullElse(day, LocalDate.EPOCH);
    }

    @Nullable
    Integer number(String name) {
        var text = text(name);
        if (text == null) return null;
        try {
            return Integer.valueOf(ThaiText.arabicDigits(text));
        } catch (NumberFormatException e) {
            say(name, "number");
            return null;
        }
    }

    private void say(String name, String what) {
        wrong(name, messages.getMessage("loan.wrong." + what, null, language));
    }
}
