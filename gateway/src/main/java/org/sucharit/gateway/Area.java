package org.sucharit.gateway;

import jakarta.servlet.http.HttpServletRequest;

/** What kind of place a request asks for; decides what of it goes on to a service. */
enum Area {
    /** Pages for people who file something or come back to it. */
    CITIZEN_PAGE,
    CITIZEN_API,
    /** All other pages. */
    PAGE,
    API,
    /** Signing in, files of the look, health. */
    OWN;

    private static final String ATTRIBUTE = Area.class.getName();

    /** Stays what it was while a failure is shown. */
    static Area of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Area known) {
            return known;
        }
        // decoded and without dot segments, as the routes see it
        Area area = of(request.getServletPath());
        request.setAttribute(ATTRIBUTE, area);
        return area;
    }

    private static Area of(String path) {
        if (under(path, "/api/complaints") || under(path, "/api/mailbox")) {
            return CITIZEN_API;
        }
        if (under(path, "/api")) {
            return API;
        }
        if (under(path, "/file") || under(path, "/mailbox")) {
            return CITIZEN_PAGE;
        }
        if (under(path, "/assets")
                || under(path, "/actuator")
                || under(path, "/login")
                || under(path, "/logout")
                || under(path, "/oauth2")
                || under(path, "/api-docs")
                || under(path, "/error")) {
            return OWN;
        }
        return PAGE;
    }

    boolean citizen() {
        return this == CITIZEN_PAGE || this == CITIZEN_API;
    }

    boolean page() {
        return this == CITIZEN_PAGE || this == PAGE;
    }

    boolean api() {
        return this == CITIZEN_API || this == API;
    }

    /** Where the mailbox's cookie goes on to the service, alone of all cookies. */
    static boolean mailboxPages(HttpServletRequest request) {
        return under(request.getServletPath(), "/mailbox");
    }

    /** Where a receipt goes on to the service, alone of all proofs. */
    static boolean mailboxApi(HttpServletRequest request) {
        return under(request.getServletPath(), "/api/mailbox");
    }

    private static boolean under(String path, String prefix) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
