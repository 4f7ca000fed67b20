package org.sucharit.measures.reminder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to someone, and how far it has come.
 *
 * @param reminders how many new reminders it is about
 * @param nextTryAt when it is tried (again); null when nothing more is done by itself
 * @param lastError kind of the last error with the mail server's number, without its words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Mail(
        UUID id,
        String agency,
        String recipient,
        String address,
        int reminders,
        State state,
        Instant createdAt,
        @Nullable Instant nextTryAt,
        int attempts,
        @Nullable Instant sentAt,
        @Nullable String lastError) {

    /** How far it has come. */
    enum State {
        /** For its first try, or the next one. */
        WAITING,
        /** The mail server has taken it. */
        SENT,
        /** Refused, or tried too often; an administrator may have it tried again. */
        FAILED,
        /** There is no mail server; sent when there is one within a week. */
        NOT_CONFIGURED
    }
}
