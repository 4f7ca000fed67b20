package org.sucharit.measures.evidence;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.sucharit.kernel.AgencyId;

/** Everything that can be asked about evidence. */
public sealed interface EvidenceCommand {

    EvidenceId evidenceId();

    /** @param content a file is in the store before this is sent */
    record KeepEvidence(
            @TargetAggregateIdentifier EvidenceId evidenceId, AgencyId agency, EvidenceFacts facts, Content content)
            implements EvidenceCommand {}
}
