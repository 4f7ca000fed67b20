package org.sucharit.measures.round;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.evidence.EvidenceId;

/** Everything that can be asked of a monthly round. {@code today} is the day in Bangkok. */
public sealed interface RoundCommand {

    RoundId roundId();

    /** @param links one for each part */
    record OpenRound(
            @TargetAggregateIdentifier RoundId roundId,
            int fiscalYear,
            LocalDate on,
            List<DueMeasure> measures,
            List<Part> parts,
            List<IssuedLink> links)
            implements RoundCommand {

        public OpenRound {
            measures = List.copyOf(measures);
            parts = List.copyOf(parts);
            links = List.copyOf(links);
        }
    }

    /** A unit gets a new link; the one it had no longer works. */
    record RenewContributionLink(@TargetAggregateIdentifier RoundId roundId, IssuedLink link) implements RoundCommand {}

    /** @param part from 1 */
    record RevokeContributionLink(@TargetAggregateIdentifier RoundId roundId, int part) implements RoundCommand {}

    /** @param link by which it came; told twice, it is kept once */
    record ReceiveContribution(
            @TargetAggregateIdentifier RoundId roundId,
            UUID link,
            UUID contribution,
            Contribution said,
            LocalDate today)
            implements RoundCommand {}

    /** @param text as the officer worded it @param evidence the photos, kept as evidence */
    record AcceptContribution(
            @TargetAggregateIdentifier RoundId roundId,
            UUID contribution,
            String text,
            @Nullable LocalDate date,
            List<EvidenceId> evidence,
            LocalDate today)
            implements RoundCommand {

        public AcceptContribution {
            evidence = List.copyOf(evidence);
        }
    }

    /** Back to the unit, which sees why. */
    record ReturnContribution(@TargetAggregateIdentifier RoundId roundId, UUID contribution, String reason)
            implements RoundCommand {}

    record DiscardContribution(@TargetAggregateIdentifier RoundId roundId, UUID contribution, String reason)
            implements RoundCommand {}

    /** The meeting took place. */
    record CloseRound(@TargetAggregateIdentifier RoundId roundId, Meeting meeting, LocalDate today)
            implements RoundCommand {}
}
