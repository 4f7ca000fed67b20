package org.sucharit.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What the gateway answers of its own when it does not let something through, or can't. */
enum Refusal {
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, 0),
    CROSS_SITE(HttpStatus.FORBIDDEN, 0),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, 0),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, 1),
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE, 2),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, 5),
    SIGN_IN_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, 5),
    TIMEOUT(HttpStatus.GATEWAY_TIMEOUT, 0);

    private static final String ATTRIBUTE = Refusal.class.getName();

    final HttpStatus status;
    private final int retryAfterSeconds;

    Refusal(HttpStatus status, int retryAfterSeconds) {
        this.status = status;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** Ends the request; {@link ErrorPages} words the answer. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (retryAfterSeconds > 0) {
            response.setHeader("Retry-After", Integer.toString(retryAfterSeconds));
        }
        request.setAttribute(ATTRIBUTE, this);
        response.sendError(status.value());
    }

    static @Nullable Refusal in(HttpServletRequest request) {
        return (Refusal) request.getAttribute(ATTRIBUTE);
    }
}
