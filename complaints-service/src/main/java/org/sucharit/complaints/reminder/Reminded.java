package org.sucharit.complaints.reminder;

import java.time.LocalDate;

/**
 * A mail to someone, and what became of it. It says nothing of any case.
 *
 * @param agency whose people are written to; {@code -} for the oversight body
 */
record Reminded(LocalDate day, String agency, String address, State state) {

    enum State {
        WAITING,
        /** Given to the mail server, which may have taken it: not given again. */
        HANDED_OVER,
        SENT,
        /** The mail server does not want it. */
        REFUSED,
        /** The mail server was away all day. */
        MISSED,
        /** There is no mail server. */
        NOT_SENT
    }
}
