package org.sucharit.reporting.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.record.Kind;

/**
 * What was known of a subject from one instant to another.
 *
 * @param subject the id of its stream of events; of a month, the stream's and the month
 * @param fiscalYear (B.E.) that it belongs to; null for what lasts longer
 * @param sequence number of the event that made it so
 * @param validFrom inclusive
 * @param validTo exclusive; null as long as nothing newer is known
 */
public record Version(
        String subject,
        Kind kind,
        AgencyId agency,
        @Nullable Integer fiscalYear,
        long sequence,
        Instant validFrom,
        @Nullable Instant validTo,
        State state) {}
