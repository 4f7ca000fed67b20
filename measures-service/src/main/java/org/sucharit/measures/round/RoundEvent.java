package org.sucharit.measures.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.evidence.EvidenceId;

/** Everything that can happen in a monthly round. Who contributed and who attended stays inside the agency. */
public sealed interface RoundEvent {

    RoundId roundId();

    record RoundOpened(RoundId roundId, int fiscalYear, LocalDate on, List<DueMeasure> measures, List<Part> parts)
            implements RoundEvent {

        public RoundOpened {
            measures = List.copyOf(measures);
            parts = List.copyOf(parts);
        }
    }

    /** The link a part had before no longer works. */
    record ContributionLinkIssued(RoundId roundId, int part, UUID link, String tokenHash, LocalDate expiresOn)
            implements RoundEvent {}

    record ContributionLinkRevoked(RoundId roundId, int part) implements RoundEvent {}

    record ContributionReceived(RoundId roundId, int part, UUID contribution, Contribution said, LocalDate on)
            implements RoundEvent {}

    /** What the measure itself says of it is an event of the measure. */
    @JsonInclude(Include.NON_NULL)
    record ContributionAccepted(
            RoundId roundId,
            UUID contribution,
            String text,
            @Nullable LocalDate date,
            List<EvidenceId> evidence) implements RoundEvent {

        public ContributionAccepted {
            evidence = List.copyOf(evidence);
        }
    }

    record ContributionReturned(RoundId roundId, UUID contribution, String reason) implements RoundEvent {}

    record ContributionDiscarded(RoundId roundId, UUID contribution, String reason) implements RoundEvent {}

    record RoundClosed(RoundId roundId, Meeting meeting, RoundFigures figures) implements RoundEvent {}
}
