package org.sucharit.complaints.mailbox;

import jakarta.validation.constraints.NotNull;
import org.sucharit.complaints.complaint.Written;
import org.sucharit.complaints.sealing.Secret;

/** What is sent to a mailbox. */
final class MailboxBodies {

    static final int LONGEST = 50_000;

    private MailboxBodies() {}

    record MessageBody(
            @NotNull @Written(required = true, max = LONGEST)
            Secret text) {

        @Override
        public String toString() {
            return "•••";
        }
    }

    /** What is said about files; may be nothing. */
    record CaptionBody(@NotNull @Written(max = LONGEST) Secret text) {

        @Override
        public String toString() {
            return "•••";
        }
    }
}
