package org.sucharit.complaints.mailbox;

import jakarta.servlet.http.HttpServletRequest;

/** Whether the gateway had no turn for a form and only wants it shown again as it was typed. */
final class Overload {

    private static final String HEADER = "Sucharit-Overloaded";

    private Overload() {}

    static boolean of(HttpServletRequest request) {
        return "true".equals(request.getHeader(HEADER));
    }
}
