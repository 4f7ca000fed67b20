package org.sucharit.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.function.ServerResponse;

/** What of an answer's headers comes back: the gateway speaks for all about security, and services set no cookies. */
@Component
class ResponseHeaders implements ResponseHttpHeadersFilter, Ordered {

    private static final Set<String> OURS = Set.of(
            "server",
            "pragma",
            "expires",
            "set-cookie",
            "x-request-id",
            "content-security-policy",
            "x-content-type-options",
            "x-frame-options",
            "x-xss-protection",
            "referrer-policy",
            "permissions-policy",
            "cross-origin-opener-policy",
            "strict-transport-security");

    /** What Spring Security writes where a service says nothing. */
    private static final String UNSAID = "no-cache, no-store, max-age=0, must-revalidate";

    @Override
    public HttpHeaders apply(HttpHeaders all, ServerResponse response) {
        HttpServletRequest request = request();
        HttpHeaders passed = new HttpHeaders();
        all.headerSet().forEach(header -> {
            if (!OURS.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                passed.addAll(header.getKey(), header.getValue());
            }
        });
        String location = all.getFirst(HttpHeaders.LOCATION);
        if (location != null) {
            passed.set(HttpHeaders.LOCATION, local(location, request));
        }
        // a download may be locked up even more
        String policy = all.getFirst("Content-Security-Policy");
        if (policy != null && policy.contains("sandbox")) {
            passed.set("Content-Security-Policy", policy);
        }
        if (request != null && Area.mailboxPages(request)) {
            all.getOrDefault(HttpHeaders.SET_COOKIE, List.of()).stream()
                    .filter(ResponseHeaders::ofMailbox)
                    .forEach(cookie -> passed.add(HttpHeaders.SET_COOKIE, cookie));
        }
        passed.setCacheControl(keeping(all, request));
        return passed;
    }

    /**
     * Nobody keeps what a service says nothing about. Pages for staff may be kept by the browser for going back: with
     * {@code no-store} it would forget what was typed.
     */
    private static String keeping(HttpHeaders all, @Nullable HttpServletRequest request) {
        String wish = all.getFirst(HttpHeaders.CACHE_CONTROL);
        if (wish != null && !wish.equals(UNSAID)) {
            return wish;
        }
        boolean page = request != null
                && Area.of(request) == Area.PAGE
                && MediaType.TEXT_HTML.equalsTypeAndSubtype(all.getContentType());
        return page ? "private, no-cache" : "no-store";
    }

    private static boolean ofMailbox(String cookie) {
        return RequestHeaders.MAILBOX_COOKIES.contains(cookie.substring(0, Math.max(0, cookie.indexOf('='))));
    }

    /** Addresses a service makes for itself become paths here. */
    private static String local(String location, @Nullable HttpServletRequest request) {
        try {
            URI uri = URI.create(location);
            boolean ours = uri.getAuthority() != null
                    && (request == null
                            || uri.getAuthority().equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
                            || uri.getAuthority().startsWith("127.0.0.1:"));
            if (!ours) {
                return location;
            }
            String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return path
                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                    + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
        } catch (IllegalArgumentException broken) {
            return location;
        }
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
