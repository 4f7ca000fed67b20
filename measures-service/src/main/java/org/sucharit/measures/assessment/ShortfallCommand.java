package org.sucharit.measures.assessment;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.evidence.Source;

/** Everything that can be asked of a shortfall. */
public sealed interface ShortfallCommand {

    ShortfallId shortfallId();

    /** @param assessmentYear the assessed year (B.E.) */
    record RecordShortfall(
            @TargetAggregateIdentifier ShortfallId shortfallId,
            AgencyId agency,
            int assessmentYear,
            ShortfallFacts facts,
            @Nullable Source source)
            implements ShortfallCommand {}

    record ReviseShortfall(
            @TargetAggregateIdentifier ShortfallId shortfallId,
            ShortfallFacts facts,
            @Nullable String reason,
            @Nullable Source source)
            implements ShortfallCommand {}
}
