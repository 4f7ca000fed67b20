package org.sucharit.measures.evidence;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/** Everything that can be asked about evidence. A file is in the store before the command that names it is sent. */
public sealed interface EvidenceCommand {

    EvidenceId evidenceId();

    record KeepEvidence(
            @TargetAggregateIdentifier EvidenceId evidenceId, AgencyId agency, EvidenceFacts facts, Content content)
            implements EvidenceCommand {}

    record KeepVersion(@TargetAggregateIdentifier EvidenceId evidenceId, Content content) implements EvidenceCommand {}

    /** @param facts all of them as they are to stand */
    record ReviseEvidence(
            @TargetAggregateIdentifier EvidenceId evidenceId,
            EvidenceFacts facts,
            @Nullable String reason) implements EvidenceCommand {}

    /** @param version the one that was looked at; null for the newest */
    record AcceptEvidence(
            @TargetAggregateIdentifier EvidenceId evidenceId,
            @Nullable Integer version) implements EvidenceCommand {}

    /** @param version the one that was looked at; null for the newest */
    record ReturnEvidence(
            @TargetAggregateIdentifier EvidenceId evidenceId,
            @Nullable Integer version,
            @Nullable String reason) implements EvidenceCommand {}
}
