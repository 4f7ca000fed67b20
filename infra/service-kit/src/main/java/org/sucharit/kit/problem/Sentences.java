package org.sucharit.kit.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Sentences for people: the service's own bundle first, then the kit's. */
public final class Sentences {

    private final MessageSource service;
    private final ResourceBundleMessageSource kit = new ResourceBundleMessageSource();

    public Sentences(MessageSource service) {
        this.service = service;
        kit.setBasename("problems");
        kit.setDefaultEncoding("UTF-8");
        kit.setFallbackToSystemLocale(false);
        kit.setDefaultLocale(Languages.DEFAULT);
    }

    /** The sentence of the key, or of the other key when there is none. */
    public String of(String key, String otherwise, Locale locale, Object... args) {
        var sentence = find(key, locale, args);
        if (sentence == null) sentence = find(otherwise, locale);
        return sentence == null ? key : sentence;
    }

    private @Nullable String find(String key, Locale locale, Object... args) {
        var sentence = service.getMessage(key, args, null, locale);
        return sentence != null ? sentence : kit.getMessage(key, args, null, locale);
    }
}
