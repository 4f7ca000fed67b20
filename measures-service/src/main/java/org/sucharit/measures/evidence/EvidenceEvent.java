package org.sucharit.measures.evidence;

import org.sucharit.kernel.AgencyId;

/** Everything that can happen to evidence. */
public sealed interface EvidenceEvent {

    EvidenceId evidenceId();

    record EvidenceKept(EvidenceId evidenceId, AgencyId agency, KeptFile file) implements EvidenceEvent {}
}
