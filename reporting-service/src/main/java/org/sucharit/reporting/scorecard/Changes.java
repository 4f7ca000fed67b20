package org.sucharit.reporting.scorecard;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.history.Change;
import org.sucharit.reporting.history.State;
import org.sucharit.reporting.record.Kind;

/**
 * What was known otherwise at one instant than at an earlier one.
 *
 * @param from what was known then is before; inclusive, as {@code to}
 * @param completeUntil up to when no event is missing
 * @param all by agency, then by when they came about; to be closed
 */
record Changes(Instant from, Instant to, Instant completeUntil, Stream<Changed> all) {

    /** The same; the action is done when it is closed. */
    Changes then(Runnable action) {
        return new Changes(from, to, completeUntil, all.onClose(action));
    }

    /**
     * One subject that was known otherwise.
     *
     * @param fiscalYear null for what lasts longer than a year
     * @param at when it became what it is in {@code after}
     * @param before null when it was not known at the earlier instant
     */
    record Changed(
            AgencyId agency,
            @Nullable Integer fiscalYear,
            Kind kind,
            String subject,
            Instant at,
            @Nullable State before,
            State after) {

        static Changed of(Change change) {
            return new Changed(
                    change.agency(),
                    change.fiscalYear(),
                    change.kind(),
                    change.subject(),
                    change.at(),
                    change.before(),
                    change.after());
        }
    }
}
