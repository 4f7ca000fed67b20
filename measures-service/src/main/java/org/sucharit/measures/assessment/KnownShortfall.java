package org.sucharit.measures.assessment;

import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.assessment.ShortfallEvent.ShortfallRecorded;
import org.sucharit.measures.assessment.ShortfallEvent.ShortfallRevised;

/**
 * Everything known about a recorded shortfall, as its events tell it.
 *
 * @param year the assessed year (B.E.)
 */
public record KnownShortfall(ShortfallId id, AgencyId agency, int year, ShortfallFacts facts) {

    /** The facts after one more event. @param before null for the first event */
    static @Nullable KnownShortfall after(@Nullable KnownShortfall before, ShortfallEvent event) {
        return switch (event) {
            case ShortfallRecorded e -> new KnownShortfall(e.shortfallId(), e.agency(), e.assessmentYear(), e.facts());
            case ShortfallRevised e ->
                before == null ? null : new KnownShortfall(before.id, before.agency, before.year, e.facts());
        };
    }
}
