package org.sucharit.complaints.disclosing;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.Sought;
import org.sucharit.complaints.complaint.Written;
import org.sucharit.complaints.sealing.Secret;

/** What is sent about disclosures. Reasons may tell of the case, so they are secret from here on. */
final class DisclosureBodies {

    private static final int REASON = 5000;

    private DisclosureBodies() {}

    /** @param sought the identity unless it says otherwise */
    record AskBody(
            @NotNull @Written(required = true, max = REASON) Secret reason,

            @Nullable Sought sought) {

        Sought wanted() {
            return sought == null ? Sought.IDENTITY : sought;
        }

        @Override
        public String toString() {
            return "•••";
        }
    }

    record DenyBody(
            @NotNull @Written(required = true, max = REASON) Secret reason) {

        @Override
        public String toString() {
            return "•••";
        }
    }
}
