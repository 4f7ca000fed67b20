package org.sucharit.measures.evidence;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.sucharit.kernel.AgencyId;

/** Everything that can be asked about evidence. */
public sealed interface EvidenceCommand {

    EvidenceId evidenceId();

    /** The file itself is stored before this is sent. */
    record KeepEvidence(@TargetAggregateIdentifier EvidenceId evidenceId, AgencyId agency, KeptFile file)
            implements EvidenceCommand {}
}
