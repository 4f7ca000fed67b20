package org.sucharit.measures.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.evidence.Source;

/** Everything that can happen to a shortfall. */
public sealed interface ShortfallEvent {

    ShortfallId shortfallId();

    /** @param assessmentYear the assessed year (B.E.) */
    @JsonInclude(Include.NON_NULL)
    record ShortfallRecorded(
            ShortfallId shortfallId,
            AgencyId agency,
            int assessmentYear,
            ShortfallFacts facts,
            @Nullable Source source) implements ShortfallEvent {}

    /** @param facts as they now stand */
    @JsonInclude(Include.NON_NULL)
    record ShortfallRevised(
            ShortfallId shortfallId,
            ShortfallFacts facts,
            @Nullable String reason,
            @Nullable Source source) implements ShortfallEvent {}
}
