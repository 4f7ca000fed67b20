package org.sucharit.complaints.form;

import jakarta.servlet.http.HttpServletRequest;

/** Whether the gateway had no turn for a form and only wants it shown again as it was typed. */
public final class Overload {

    private static final String HEADER = "Sucharit-Overloaded";

    private Overload() {}

    public static boolean of(HttpServletRequest request) {
        return "true".equals(request.getHeader(HEADER));
    }
}
