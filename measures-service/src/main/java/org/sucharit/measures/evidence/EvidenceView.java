package org.sucharit.measures.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.evidence.KnownEvidence.Validity;
import org.sucharit.measures.evidence.KnownEvidence.Version;

/**
 * Evidence as the API shows it on a day.
 *
 * @param validity null for evidence without an end
 * @param acceptedVersion the one the executive accepted; null when there is none
 * @param returnReason for the agency's own people
 * @param versions those the reader may open, the newest last
 * @param usedBy measures and disclosures that refer to it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceView(
        String id,
        String agency,
        @JsonUnwrapped EvidenceFacts facts,
        EvidenceState state,
        @Nullable Validity validity,
        @Nullable Integer acceptedVersion,
        @Nullable String returnReason,
        List<Version> versions,
        List<EvidenceUse> usedBy,
        long version) {

    /** @param uses of any evidence */
    static EvidenceView of(
            KnownEvidence known, long version, List<EvidenceUse> uses, EvidenceReader reader, LocalDate today) {
        boolean insider = reader.isInsider(known.agency());
        return new EvidenceView(
                known.id().toString(),
                known.agency().value(),
                known.facts(),
                known.state(),
                known.on(today),
                known.acceptedVersion(),
                insider ? known.returnReason() : null,
                reader.versionsOf(known),
                uses.stream().filter(use -> use.evidence().equals(known.id())).toList(),
                version);
    }

    /** The version that stands. */
    public Version newest() {
        return versions.getLast();
    }
}
