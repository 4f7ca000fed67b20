package org.sucharit.complaints.retention;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.Matter;
import org.sucharit.complaints.complaint.Written;
import org.sucharit.complaints.sealing.Secret;

/** What is sent about keeping and erasing. */
final class RetentionBodies {

    private static final int REASON = 5000;

    private RetentionBodies() {}

    record HoldBody(
            @NotNull @Written(required = true, max = REASON) Secret reason) {

        @Override
        public String toString() {
            return "•••";
        }
    }

    /** @param retainUntil the earlier day, for shorter retention and for nothing else */
    record AskBody(
            @NotNull Matter matter,

            @NotNull @Written(required = true, max = REASON) Secret reason,

            @Nullable LocalDate retainUntil) {

        @Override
        public String toString() {
            return "•••";
        }
    }
}
