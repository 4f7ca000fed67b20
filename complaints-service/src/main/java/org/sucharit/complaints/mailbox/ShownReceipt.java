package org.sucharit.complaints.mailbox;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.sucharit.complaints.receipt.Receipt;
import org.sucharit.kit.problem.Problem;

/** The receipt that somebody shows, as a header or typed on a page. It is never repeated in an answer to a program. */
final class ShownReceipt {

    private static final String SCHEME = "Receipt";

    private ShownReceipt() {}

    /**
     * @param authorization {@code Receipt} and the digits, with or without spaces and hyphens, Thai or Arabic
     * @throws Problem 401 {@code RECEIPT_MISSING} without one, whatever else is shown; 400 {@code RECEIPT_MISTYPED}
     */
    static Receipt of(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1))
            throw new Problem(HttpStatus.UNAUTHORIZED, "RECEIPT_MISSING").with("WWW-Authenticate", SCHEME);
        return typed(unicode(authorization.substring(SCHEME.length() + 1)));
    }

    /** @throws Problem 400 {@code RECEIPT_MISTYPED} */
    static Receipt typed(String digits) {
        return Receipt.read(digits).orElseThrow(() -> new Problem(HttpStatus.BAD_REQUEST, "RECEIPT_MISTYPED"));
    }

    /** The server reads headers byte by byte; Thai digits have three each. */
    private static String unicode(String header) {
        return new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
