package org.sucharit.complaints.form;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kernel.Refusal;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;

/** A form of staff as it was typed, and what is wrong with it, field by field: the first thing said about a field stays. */
public final class CheckedForm {

    /** Names the form when it was shown: sent again, it counts once. */
    public static final String KEY = "key";

    private final TypedForm typed;
    private final MessageSource messages;
    private final Locale language;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private boolean stale;

    CheckedForm(TypedForm typed, MessageSource messages, Locale language) {
        this.typed = typed;
        this.messages = messages;
        this.language = language;
    }

    /** A place that is wrong, as the page lists it. */
    public record Wrong(String field, String message) {}

    public Locale language() {
        return language;
    }

    public boolean isFine() {
        return errors.isEmpty();
    }

    /** Whether others changed the thing after the form was shown. */
    public boolean isStale() {
        return stale;
    }

    /** Without the blanks around it; empty when nothing was typed. */
    public String text(String field) {
        return typed.text(field).strip();
    }

    public boolean has(String field) {
        return !text(field).isEmpty();
    }

    public Secret secret(String field) {
        return new Secret(text(field));
    }

    /** @param max in characters, as {@link #length} counts them @param missing key of the sentence when it is blank */
    public String required(String field, int max, String missing) {
        if (!has(field)) say(field, missing);
        return bounded(field, max);
    }

    /** @return what was typed, also when it is too long, which is said */
    public String bounded(String field, int max) {
        var text = text(field);
        if (length(text) > max) say(field, "form.wrong.long", max, length(text));
        return text;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** @return null, and said, unless just one day was typed */
    public @Nullable LocalDate day(String field) {
        var found = ThaiDates.in(text(field));
        if (found.size() == 1) return found.getFirst().date();
        say(field, "form.wrong.day");
        return null;
    }

    /** @return null when nothing was typed, or no whole number within the bounds, which is said */
    public @Nullable Integer number(String field, int min, int max) {
        if (!has(field)) return null;
        try {
            int number = Integer.parseInt(ThaiText.arabicDigits(text(field)).replace(",", ""));
            if (number >= min && number <= max) return number;
        } catch (NumberFormatException e) {
            // as if it were out of bounds
        }
        say(field, "form.wrong.number", min, max);
        return null;
    }

    /** @return empty, and said, when none of them was chosen */
    public <E extends Enum<E>> Optional<E> chosen(String field, Class<E> of) {
        var chosen = Arrays.stream(of.getEnumConstants())
                .filter(one -> one.name().equals(text(field)))
                .findFirst();
        if (chosen.isEmpty()) say(field, "form.wrong.choice");
        return chosen;
    }

    /** @param key of the sentence */
    public void say(String field, String key, Object... args) {
        wrong(field, messages.getMessage(key, args, language));
    }

    public void wrong(String field, String sentence) {
        errors.putIfAbsent(field, sentence);
    }

    /** What a rule has against it stands beside a field. Whatever is not about the form is thrown on. */
    public void refused(RuntimeException error, String field) {
        var sentence =
                switch (error) {
                    case Refusal refusal -> messages.getMessage("refusal." + refusal.code(), null, null, language);
                    case Problem problem when isAboutTheForm(problem) -> sentence(problem);
                    default -> null;
                };
        if (sentence == null) throw error;
        wrong(field, sentence);
    }

    private static boolean isAboutTheForm(Problem problem) {
        return switch (problem.status()) {
            case BAD_REQUEST, CONFLICT, PRECONDITION_FAILED, UNPROCESSABLE_CONTENT -> true;
            default -> false;
        };
    }

    private @Nullable String sentence(Problem problem) {
        if (problem.status() == HttpStatus.PRECONDITION_FAILED) stale = true;
        if (stale) return messages.getMessage("form.wrong.stale", null, language);
        return messages.getMessage("problem." + problem.code(), problem.args(), null, language);
    }

    /** The same form sent twice counts once; sent again with something else in it, it is another. */
    public Caller once(Caller caller) {
        return typed.once(caller);
    }

    /** For a template: {@code form} as typed, {@code errors} beside the fields, {@code problems} above them. */
    public void show(ModelAndView page) {
        var fields = new LinkedHashMap<String, String>();
        typed.names().forEach(name -> fields.put(name, typed.text(name)));
        fields.putIfAbsent(KEY, UUID.randomUUID().toString());
        page.addObject("form", fields);
        page.addObject("errors", Map.copyOf(errors));
        page.addObject("problems", listed());
    }

    private List<Wrong> listed() {
        return errors.entrySet().stream()
                .map(one -> new Wrong(one.getKey(), one.getValue()))
                .toList();
    }

    @Override
    public String toString() {
        return "•••";
    }
}
