package org.sucharit.pagekit;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What to tell a person when a page can't be shown; in templates as {@code #faults}. */
public final class Faults {

    private final MessageSource messages;

    Faults(MessageSource messages) {
        this.messages = messages;
    }

    public String title(int status) {
        return title(status, LocaleContextHolder.getLocale());
    }

    public String advice(int status) {
        return advice(status, LocaleContextHolder.getLocale());
    }

    public String title(int status, Locale locale) {
        return say(status, "title", locale);
    }

    /** What the person can do now. */
    public String advice(int status, Locale locale) {
        return say(status, "advice", locale);
    }

    /** As {@link #title(int)} where nobody has an account. */
    public String citizenTitle(int status) {
        String own = messages.getMessage(
                "fault.citizen." + status + ".title", null, title(status), LocaleContextHolder.getLocale());
        return own == null ? "" : own;
    }

    /** The same for a citizen, who has no account: what happened to what was typed, and how to go on. */
    public String citizenAdvice(int status) {
        Locale locale = LocaleContextHolder.getLocale();
        String own = messages.getMessage(
                "fault.citizen." + status, null, messages.getMessage("fault.citizen", null, locale), locale);
        return own == null ? "" : own;
    }

    private String say(int status, String what, Locale locale) {
        String general = messages.getMessage("fault." + (status < 500 ? "4xx." : "5xx.") + what, null, locale);
        String own = messages.getMessage("fault." + status + "." + what, null, general, locale);
        return own == null ? "" : own;
    }
}
