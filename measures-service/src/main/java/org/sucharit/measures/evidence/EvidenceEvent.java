package org.sucharit.measures.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/** Everything that can happen to evidence. Its versions count from 1. */
public sealed interface EvidenceEvent {

    EvidenceId evidenceId();

    /**
     * The first version.
     *
     * @param facts the first events of this kind say nothing but the file: it is then called after the file, and
     *     internal
     * @param file null for an address
     * @param address null for a file
     */
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

        Content content() {
            return Content.of(file, address);
        }
    }
}
