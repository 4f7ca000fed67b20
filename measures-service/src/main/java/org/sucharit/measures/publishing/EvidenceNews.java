package org.sucharit.measures.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.evidence.EvidenceEvent;
import org.sucharit.measures.evidence.EvidenceEvent.*;
import org.sucharit.measures.evidence.EvidenceFacts;
import org.sucharit.measures.evidence.EvidenceFacts.Kind;
import org.sucharit.measures.evidence.EvidenceFacts.Visibility;
import org.sucharit.measures.evidence.EvidenceState;
import org.sucharit.measures.evidence.KeptFile;

/**
 * What others learn about evidence: of internal evidence only that it is there, its kind and its state. Why something
 * was revised or returned stays between the agency's own people.
 */
sealed interface EvidenceNews extends News {

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.evidence.kept.v1")
    record EvidenceKeptV1(
            UUID evidenceId,
            String agency,
            int version,
            Kind kind,
            Visibility visibility,
            EvidenceState state,
            @Nullable DetailsV1 details)
            implements EvidenceNews {}

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.evidence.version-kept.v1")
    record EvidenceVersionKeptV1(
            UUID evidenceId,
            String agency,
            int version,
            Kind kind,
            Visibility visibility,
            EvidenceState state,
            @Nullable DetailsV1 details)
            implements EvidenceNews {}

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.evidence.revised.v1")
    record EvidenceRevisedV1(
            UUID evidenceId,
            String agency,
            int version,
            Kind kind,
            Visibility visibility,
            EvidenceState state,
            @Nullable DetailsV1 details)
            implements EvidenceNews {}

    @WireType("sucharit.evidence.accepted.v1")
    record EvidenceAcceptedV1(UUID evidenceId, String agency, int version, EvidenceState state)
            implements EvidenceNews {}

    @WireType("sucharit.evidence.returned.v1")
    record EvidenceReturnedV1(UUID evidenceId, String agency, int version, EvidenceState state)
            implements EvidenceNews {}

    /** What is said of public evidence, and its newest version: a file or an address. */
    @JsonInclude(Include.NON_NULL)
    record DetailsV1(
            String title,
            @Nullable LocalDate date,
            @Nullable String number,
            @Nullable LocalDate validUntil,
            @Nullable String sha256,
            @Nullable Long size,
            @Nullable String mediaType,
            @Nullable String name,
            @Nullable URI address) {

        static @Nullable DetailsV1 of(EvidenceFacts facts, @Nullable KeptFile file, @Nullable URI address) {
            if (facts.visibility() != Visibility.PUBLIC) return null;
            return new DetailsV1(
                    facts.title(),
                    facts.date(),
                    facts.number(),
                    facts.validUntil(),
                    file == null ? null : file.sha256(),
                    file == null ? null : Long.valueOf(file.size()),
                    file == null ? null : file.mediaType(),
                    file == null ? null : file.name(),
                    address);
        }
    }

    /** @param agency whose evidence it is; only the first event says so itself */
    static EvidenceNews of(EvidenceEvent event, String agency) {
        var id = event.evidenceId().value();
        return switch (event) {
            case EvidenceKept e -> pending(EvidenceKeptV1::new, id, agency, 1, e.facts(), e.file(), e.address());
            case EvidenceVersionKept e ->
                pending(EvidenceVersionKeptV1::new, id, agency, e.version(), e.facts(), e.file(), e.address());
            case EvidenceRevised e ->
                pending(EvidenceRevisedV1::new, id, agency, e.version(), e.facts(), e.file(), e.address());
            case EvidenceAccepted e -> new EvidenceAcceptedV1(id, agency, e.version(), EvidenceState.ACCEPTED);
            case EvidenceReturned e -> new EvidenceReturnedV1(id, agency, e.version(), EvidenceState.RETURNED);
        };
    }

    /** A version that waits for the executive, in each of the types that tell of one. */
    @FunctionalInterface
    interface Pending {
        EvidenceNews of(
                UUID evidenceId,
                String agency,
                int version,
                Kind kind,
                Visibility visibility,
                EvidenceState state,
                @Nullable DetailsV1 details);
    }

    private static EvidenceNews pending(
            Pending type,
            UUID id,
            String agency,
            int version,
            EvidenceFacts facts,
            @Nullable KeptFile file,
            @Nullable URI address) {
        var details = DetailsV1.of(facts, file, address);
        return type.of(id, agency, version, facts.kind(), facts.visibility(), EvidenceState.PENDING, details);
    }
}
