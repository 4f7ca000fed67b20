package org.sucharit.pagekit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Thai or English: {@code ?lang=} first, then {@code Accept-Language}, else Thai. The choice is remembered in a cookie by the
 * gateway alone, which turns it into a plain {@code Accept-Language} (and says Thai for a page nobody chose a language for).
 */
public final class PageLocale implements LocaleResolver {

    public static final Locale THAI = Locale.of("th");
    private static final List<Locale> KNOWN = List.of(THAI, Locale.ENGLISH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale chosen = named(request);
        return chosen != null ? chosen : accepted(request.getHeader("Accept-Language"));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the gateway remembers the language");
    }

    /** The better of the two languages for an {@code Accept-Language} header; Thai when it names neither or is broken. */
    public static Locale accepted(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > 200) {
            return THAI;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), KNOWN);
            return best == null ? THAI : best;
        } catch (IllegalArgumentException broken) {
            return THAI;
        }
    }

    /** The language named by {@code ?lang=}, read from the query alone so that no body is ever parsed; null when none is. */
    public static @Nullable Locale named(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return null;
        }
        for (String pair : query.split("&")) {
            if (pair.equals("lang=th")) {
                return THAI;
            }
            if (pair.equals("lang=en")) {
                return Locale.ENGLISH;
            }
        }
        return null;
    }
}
