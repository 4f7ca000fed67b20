package org.sucharit.complaints.mailbox;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.sucharit.kit.problem.Problem;

/**
 * No other site opens a mailbox of its choice in somebody's browser. The gateway looks first and takes these headers
 * away; here they count for whoever comes without it.
 */
final class SameSite {

    private SameSite() {}

    /** @throws Problem 403 {@code MAILBOX_OTHER_SITE} for a form that a browser says comes from elsewhere */
    static void require(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        boolean foreign = site != null ? !site.equals("same-origin") : isForeign(request);
        if (foreign) throw new Problem(HttpStatus.FORBIDDEN, "MAILBOX_OTHER_SITE");
    }

    private static boolean isForeign(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        if (origin == null) return false;
        try {
            var host = request.getHeader("Host");
            return host == null || !host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
