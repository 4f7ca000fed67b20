package org.sucharit.gateway;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.sucharit.pagekit.ChosenLanguage;
import org.sucharit.pagekit.PageLocale;
import org.sucharit.tracekit.Traces;

/**
 * What of a request's headers goes on to a service. On citizen routes only what is needed to answer, and nothing that tells who
 * asks. Elsewhere everything but cookies, claims about addresses, traces of others, and anything but a token as proof of who asks.
 */
@Component
class RequestHeaders implements RequestHttpHeadersFilter, Ordered {

    /** The mailbox's sealed session; without the prefix over plain http on localhost. */
    static final Set<String> MAILBOX_COOKIES = Set.of("__Host-sucharit-mailbox", "sucharit-mailbox");

    /** Tells the service that a form has no turn and is to be shown again as it was typed. */
    static final String OVERLOADED = "Sucharit-Overloaded";

    private static final Set<String> OF_CITIZENS =
            Set.of("host", "accept", "content-type", "content-length", "idempotency-key", "hx-request", "hx-target");

    private static final Set<String> OF_NOBODY = Set.of(
            "cookie",
            "authorization",
            "accept-encoding",
            "accept-language",
            "expect",
            "sucharit-overloaded",
            "sucharit-acting-agency",
            "forwarded",
            "via",
            "proxy-connection",
            "x-real-ip",
            "x-request-id",
            "true-client-ip",
            "cf-connecting-ip",
            "traceparent",
            "tracestate",
            "baggage",
            "b3");

    private final Tokens tokens;
    private final Traces traces;

    RequestHeaders(Tokens tokens, Traces traces) {
        this.tokens = tokens;
        this.traces = traces;
    }

    @Override
    public HttpHeaders apply(HttpHeaders all, ServerRequest routed) {
        HttpServletRequest request = routed.servletRequest();
        Area area = Area.of(request);
        HttpHeaders passed = new HttpHeaders();
        all.headerSet().forEach(header -> {
            if (goesOn(header, area)) {
                passed.addAll(header.getKey(), header.getValue());
            }
        });
        passed.set(HttpHeaders.ACCEPT_LANGUAGE, language(request, area));
        String encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (encodings != null && request.getServletPath().startsWith("/api/open-data/")) {
            // large files are compressed where they are made; everything else here
            passed.set(HttpHeaders.ACCEPT_ENCODING, encodings);
        }
        if (area.citizen()) {
            mailbox(request, passed);
            if (Turns.overloaded(request)) {
                passed.set(OVERLOADED, "true");
            }
        } else {
            passed.set(RequestId.HEADER, RequestId.of(request));
            ActingAgency.of(request).ifPresent(agency -> passed.set(ActingAgency.HEADER, agency));
            tokens.of(request).ifPresent(passed::setBearerAuth);
            String trace = traces.current();
            if (trace != null) {
                passed.set(Traces.PARENT, trace);
            }
        }
        return passed;
    }

    private static boolean goesOn(Map.Entry<String, List<String>> header, Area area) {
        String name = header.getKey().toLowerCase(Locale.ROOT);
        return area.citizen()
                ? OF_CITIZENS.contains(name)
                : !OF_NOBODY.contains(name) && !name.startsWith("x-forwarded-");
    }

    /** A page is in the language that was chosen; a program gets the better of th and en for what it asks. */
    private static String language(HttpServletRequest request, Area area) {
        Locale language = area.page()
                ? ChosenLanguage.of(request)
                : PageLocale.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return language.getLanguage();
    }

    /** The only proof that counts there: a receipt at the interface, and on the pages the session that was opened with one. */
    private static void mailbox(HttpServletRequest request, HttpHeaders passed) {
        String proof = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (Area.mailboxApi(request) && proof != null && proof.regionMatches(true, 0, "Receipt ", 0, 8)) {
            passed.set(HttpHeaders.AUTHORIZATION, proof);
        }
        Cookie[] cookies = request.getCookies();
        if (!Area.mailboxPages(request) || cookies == null) {
            return;
        }
        String kept = Stream.of(cookies)
                .filter(cookie -> MAILBOX_COOKIES.contains(cookie.getName()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!kept.isEmpty()) {
            passed.set(HttpHeaders.COOKIE, kept);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
