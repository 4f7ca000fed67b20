package org.sucharit.pagekit;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;

/** A person's choice of language, kept in the cookie {@code lang} by whoever stands at an origin of its own. */
public final class ChosenLanguage {

    private static final String COOKIE = "lang";

    private ChosenLanguage() {}

    /** {@code ?lang=}, else the cookie, else Thai – whatever the browser happens to be set to. */
    public static Locale of(HttpServletRequest request) {
        Locale named = PageLocale.named(request);
        if (named != null) {
            return named;
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && cookie.getValue().equals("en")) {
                    return Locale.ENGLISH;
                }
            }
        }
        return PageLocale.THAI;
    }

    /** Takes the language of a request from this function; nobody sets it but {@link #remember}. */
    public static LocaleResolver resolver(Function<HttpServletRequest, Locale> language) {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return language.apply(request);
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("chosen with ?lang=");
            }
        };
    }

    /** Keeps a language named by {@code ?lang=} for a year; else does nothing. */
    public static void remember(HttpServletRequest request, HttpServletResponse response) {
        Locale named = PageLocale.named(request);
        if (named != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, named.getLanguage())
                            .path("/")
                            .maxAge(Duration.ofDays(365))
                            .httpOnly(true)
                            .sameSite("Lax")
                            .secure(request.isSecure())
                            .build()
                            .toString());
        }
    }
}
