package org.sucharit.gateway;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a request that changes something, and comes with a cookie that gives it rights, comes from a page of ours. Browsers say
 * so in {@code Sec-Fetch-Site}; one that does not has to name our own {@code Origin}. No token in forms: bodies are not read here.
 */
@Component
class CrossSite {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final GatewaySettings settings;

    CrossSite(GatewaySettings settings) {
        this.settings = settings;
    }

    boolean lets(HttpServletRequest request, Area area) {
        if (SAFE.contains(request.getMethod())) {
            return true;
        }
        if (rightsByCookie(request, area)) {
            return origin(request).orElse(false);
        }
        // nobody opens a mailbox of their own choice in somebody else's browser, to be written in
        return !Area.mailboxPages(request) || origin(request).orElse(true);
    }

    /** Whether it comes from a page of ours; empty for what is no browser, or an old one. */
    private Optional<Boolean> origin(HttpServletRequest request) {
        Optional<String> site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
        return site.isPresent()
                ? site.map("same-origin"::equals)
                : Optional.ofNullable(request.getHeader("Origin")).map(ownOrigin(request)::equalsIgnoreCase);
    }

    /** The session counts where it is looked at: not on citizen routes, not beside a token. */
    private static boolean rightsByCookie(HttpServletRequest request, Area area) {
        if (Area.mailboxPages(request)) {
            return has(request, RequestHeaders.MAILBOX_COOKIES);
        }
        return !area.citizen() && !Tokens.bearer(request) && has(request, Set.of(Sessions.COOKIE));
    }

    private static boolean has(HttpServletRequest request, Set<String> names) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (names.contains(cookie.getName())) {
                    return true;
                }
            }
        }
        return false;
    }

    private String ownOrigin(HttpServletRequest request) {
        if (!settings.origin().isEmpty()) {
            return settings.origin();
        }
        @Nullable String host = request.getHeader("Host");
        return request.getScheme() + "://" + (host == null ? request.getServerName() : host);
    }
}
