package org.sucharit.complaints.mailbox;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.mailbox.Session.Told;
import org.sucharit.complaints.sealing.BrowserSeal;
import org.sucharit.complaints.sealing.Secret;

/**
 * The sealed cookie that keeps a mailbox open for 20 minutes after it was last used. Nothing of it is kept here, and it
 * ends with the browser at the latest. Over plain http on the own machine browsers take no {@code __Host-} cookie.
 */
@Component
class SessionCookie {

    static final String NAME = "__Host-sucharit-mailbox";
    static final String LOCAL_NAME = "sucharit-mailbox";

    private static final Duration LASTS = Duration.ofMinutes(20);
    private static final Set<String> LOCAL_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final String PLACE = "mailbox session";
    private static final String NOTHING = "-";

    private final BrowserSeal seal;
    private final Clock clock;

    SessionCookie(BrowserSeal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /** Empty when there is none, it is not of our making, or it has ended. */
    Optional<Session> of(HttpServletRequest request) {
        return values(request)
                .flatMap(value -> seal.open(value, PLACE).map(SessionCookie::read).stream())
                .filter(session -> session.until().isAfter(clock.instant()))
                .findFirst();
    }

    /** Whether the browser sends one, whatever it is worth. */
    boolean isThere(HttpServletRequest request) {
        return values(request).findAny().isPresent();
    }

    private static Stream<String> values(HttpServletRequest request) {
        var cookies = request.getCookies();
        var name = name(request);
        return cookies == null
                ? Stream.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue);
    }

    /** Opens it, or keeps it open for another 20 minutes. */
    void keep(Handle handle, @Nullable Told told, HttpServletRequest request, HttpServletResponse response) {
        var until = clock.instant().plus(LASTS).getEpochSecond();
        var content = until + " " + (told == null ? NOTHING : told.name()) + " " + handle.written();
        add(cookie(request, seal.seal(new Secret(content), PLACE)).build(), response);
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        add(cookie(request, "").maxAge(0).build(), response);
    }

    private static Session read(Secret content) {
        var parts = content.reveal().split(" ", -1);
        var told = parts[1].equals(NOTHING) ? null : Told.valueOf(parts[1]);
        return new Session(Handle.read(parts[2]), Instant.ofEpochSecond(Long.parseLong(parts[0])), told);
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .sameSite("Strict")
                .secure(!isLocal(request));
    }

    private static void add(ResponseCookie cookie, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(HttpServletRequest request) {
        return isLocal(request) ? LOCAL_NAME : NAME;
    }

    private static boolean isLocal(HttpServletRequest request) {
        return !request.isSecure() && LOCAL_HOSTS.contains(request.getServerName());
    }
}
