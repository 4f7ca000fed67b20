package org.sucharit.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.sucharit.pagekit.Frame;

/**
 * Names one request of staff or of the public in logs and on the page that says what failed, so that somebody can tell it over the
 * telephone. Citizen routes have none: nothing there says when somebody asked for what.
 */
final class RequestId {

    static final String HEADER = "X-Request-Id";

    /** In the log: {@code logging.pattern.correlation}. */
    static final String IN_LOG = "requestId";

    /** Without the ones that look or sound like another. */
    private static final char[] LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private static final int LENGTH = 8;
    private static final RandomGenerator RANDOM = new SecureRandom();

    private RequestId() {}

    /** Its name, drawn here and not taken from whoever asks. */
    static String of(HttpServletRequest request) {
        if (request.getAttribute(Frame.REQUEST_ID) instanceof String known) {
            return known;
        }
        var id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(LETTERS[RANDOM.nextInt(LETTERS.length)]);
        }
        request.setAttribute(Frame.REQUEST_ID, id.toString());
        return id.toString();
    }
}
