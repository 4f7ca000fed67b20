package org.sucharit.pagekit;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the layout knows about the page around its content; in templates as {@code #frame}.
 *
 * @param language {@code th} or {@code en}
 * @param path the path asked for, without the query
 * @param query the query without {@code lang}, or empty
 * @param visitor who is signed in, null for the public
 * @param requestId names the request in the logs; null on citizen routes
 */
public record Frame(
        String language,
        String path,
        String query,
        @Nullable Visitor visitor,
        Navigation navigation,
        @Nullable String requestId) {

    /** Request attribute with the name of a request, where the gateway gave it one; services get it as a header. */
    public static final String REQUEST_ID = Frame.class.getName() + ".REQUEST_ID";

    private static final Pattern PLAIN_ID = Pattern.compile("[0-9A-Z]{8}");

    private static final Pattern AGENCY = Pattern.compile("/file/[a-z0-9-]{1,60}(?=/|$)");

    static Frame of(HttpServletRequest request, Locale locale, Visitors visitors, Navigation navigation) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return new Frame(
                locale.getLanguage().equals("en") ? "en" : "th",
                failed instanceof String path ? path : request.getRequestURI(),
                without("lang=", request.getQueryString()),
                visitors.of(request).orElse(null),
                navigation,
                requestId(request));
    }

    private static @Nullable String requestId(HttpServletRequest request) {
        if (request.getAttribute(REQUEST_ID) instanceof String known) return known;
        String told = request.getHeader("X-Request-Id");
        return told != null && PLAIN_ID.matcher(told).matches() ? told : null;
    }

    /** This page in the other language. */
    public String hrefIn(String otherLanguage) {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + otherLanguage;
    }

    /** Another page of a list, with the rest of the query as it is. */
    public String pageHref(String listPath, long page) {
        String rest = without("page=", query);
        return listPath + "?" + (rest.isEmpty() ? "" : rest + "&") + "page=" + page;
    }

    /** Path and query, for the way back after signing in. */
    public String here() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Whether the page offers to sign in: not while someone is doing just that. */
    public boolean signIn() {
        return visitor == null && !path.equals("/login");
    }

    /** What whoever is looking is offered. */
    public List<Navigation.Item> items() {
        return navigation.items().stream().filter(item -> item.isFor(visitor)).toList();
    }

    public String home() {
        return navigation.home();
    }

    /** Whether it is a page for people who file something or come back to it: there nobody is to be noticed. */
    public boolean citizen() {
        return under("/file") || under("/mailbox");
    }

    /** Where a citizen can begin anew after a failure: the mailbox, the agency's own page, or the choice of an agency. */
    public String beginning() {
        if (under("/mailbox")) return "/mailbox";
        var agency = AGENCY.matcher(path);
        return agency.lookingAt() ? agency.group() : "/file";
    }

    private boolean under(String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    private static String without(String parameter, @Nullable String query) {
        return Optional.ofNullable(query).stream()
                .flatMap(all -> Arrays.stream(all.split("&")))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith(parameter))
                .collect(Collectors.joining("&"));
    }
}
