package org.sucharit.reporting.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.record.Kind;

/**
 * That a subject was known otherwise at one instant than at an earlier one.
 *
 * @param fiscalYear null for what lasts longer than a year
 * @param before null when it was not known yet
 * @param at when it became what it then was
 */
public record Change(
        String subject,
        Kind kind,
        AgencyId agency,
        @Nullable Integer fiscalYear,
        @Nullable State before,
        State after,
        Instant at) {}
