package org.sucharit.gateway;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Where someone who works for several agencies acts at the moment, until the browser is closed: the one chosen last on the page of
 * one's own work. It only says what that page shows first, and gives no right to anything.
 */
final class ActingAgency {

    /** Tells the service which agency was chosen last. */
    static final String HEADER = "Sucharit-Acting-Agency";

    private static final String COOKIE = "acting";
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,60}");

    private ActingAgency() {}

    /** Keeps the agency a request for one's own work names; else does nothing. */
    static void remember(HttpServletRequest request, HttpServletResponse response) {
        String named = request.getParameter("agency");
        if (named != null && isPage(request) && CODE.matcher(named).matches()) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, named)
                            .path(Routes.WORK)
                            .httpOnly(true)
                            .sameSite("Lax")
                            .secure(request.isSecure())
                            .build()
                            .toString());
        }
    }

    static Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null || !isPage(request)
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .filter(CODE.asMatchPredicate())
                        .findFirst();
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getServletPath().equals(Routes.WORK);
    }
}
