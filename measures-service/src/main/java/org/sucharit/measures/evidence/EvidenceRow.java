package org.sucharit.measures.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as it now stands, with what it is looked for by.
 *
 * @param endsOn the last day it holds; far away where it has no end, so that what expires first comes first
 */
record EvidenceRow(
        String id,
        String agency,
        long version,
        @Nullable Instant changedAt,
        EvidenceFacts.Kind kind,
        EvidenceFacts.Visibility visibility,
        EvidenceState state,
        LocalDate endsOn,
        KnownEvidence known) {

    static final String COLLECTION = "evidence";

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    static EvidenceRow of(KnownEvidence known) {
        return new EvidenceRow(
                known.id().toString(),
                known.agency().value(),
                0,
                null,
                known.facts().kind(),
                known.facts().visibility(),
                known.state(),
                Objects.requireNonNullElse(known.facts().validUntil(), NEVER),
                known);
    }
}
