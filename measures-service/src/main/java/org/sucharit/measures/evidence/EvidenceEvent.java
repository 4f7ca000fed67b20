package org.sucharit.measures.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/** Everything that can happen to evidence. Its versions count from 1; each is a file or an address, the other is null. */
public sealed interface EvidenceEvent {

    EvidenceId evidenceId();

    /** @param facts the first events of this kind name only the file: it is then called after it, and internal */
    @JsonInclude(Include.NON_NULL)
    record EvidenceKept(
            EvidenceId evidenceId,
            AgencyId agency,
            EvidenceFacts facts,
            @Nullable KeptFile file,
            @Nullable URI address) implements EvidenceEvent {

        public EvidenceKept {
            facts = Objects.requireNonNullElseGet(
                    facts, () -> EvidenceFacts.of(Objects.requireNonNull(file).name()));
        }
    }

    /** Something newer took the place of what was there, which can still be read. @param facts as they stand */
    @JsonInclude(Include.NON_NULL)
    record EvidenceVersionKept(
            EvidenceId evidenceId,
            int version,
            EvidenceFacts facts,
            @Nullable KeptFile file,
            @Nullable URI address) implements EvidenceEvent {}

    /** Other facts are said of it. @param version the newest, with its file or address */
    @JsonInclude(Include.NON_NULL)
    record EvidenceRevised(
            EvidenceId evidenceId,
            int version,
            EvidenceFacts facts,
            @Nullable KeptFile file,
            @Nullable URI address,
            @Nullable String reason)
            implements EvidenceEvent {}

    /** The executive is content with a version. */
    record EvidenceAccepted(EvidenceId evidenceId, int version) implements EvidenceEvent {}

    /** The executive is not. */
    record EvidenceReturned(EvidenceId evidenceId, int version, String reason) implements EvidenceEvent {}
}
