package org.sucharit.measures.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.evidence.EvidenceEvent.*;
import org.sucharit.measures.evidence.EvidenceFacts.Visibility;

/**
 * Everything known about evidence, as its events tell it.
 *
 * @param versions from the first to the newest, never empty
 * @param acceptedVersion the last one the executive accepted and has not returned since; null when there is none
 * @param returnReason why it was returned; null in every other state
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KnownEvidence(
        EvidenceId id,
        AgencyId agency,
        EvidenceFacts facts,
        EvidenceState state,
        List<Version> versions,
        @Nullable Integer acceptedVersion,
        @Nullable String returnReason) {

    /** How many days before its end evidence is said to expire. */
    public static final int EXPIRES_SOON = 30;

    public KnownEvidence {
        versions = List.copyOf(versions);
    }

    /** How evidence that has an end stands on a day. */
    public enum Validity {
        VALID,
        /** Within thirty days. */
        EXPIRING,
        EXPIRED
    }

    /**
     * What was brought, and when.
     *
     * @param version from 1
     * @param file null for an address
     * @param address null for a file
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Version(
            int version, @Nullable KeptFile file, @Nullable URI address, Instant at) {

        Content content() {
            return Content.of(file, address);
        }
    }

    /** What is known after one more event. @param before null for the first */
    static KnownEvidence after(@Nullable KnownEvidence before, EvidenceEvent event, Instant at) {
        if (event instanceof EvidenceKept e)
            return new KnownEvidence(
                    e.evidenceId(),
                    e.agency(),
                    e.facts(),
                    EvidenceState.PENDING,
                    List.of(new Version(1, e.file(), e.address(), at)),
                    null,
                    null);
        return Objects.requireNonNull(before).then(event, at);
    }

    private KnownEvidence then(EvidenceEvent event, Instant at) {
        return switch (event) {
            case EvidenceKept _ -> throw new IllegalStateException("kept twice");
            case EvidenceVersionKept e -> pending(e.facts(), with(new Version(e.version(), e.file(), e.address(), at)));
            case EvidenceRevised e -> pending(e.facts(), versions);
            case EvidenceAccepted e -> decided(EvidenceState.ACCEPTED, e.version(), null);
            case EvidenceReturned e ->
                decided(
                        EvidenceState.RETURNED,
                        Objects.equals(acceptedVersion, e.version()) ? null : acceptedVersion,
                        e.reason());
        };
    }

    /** The newest version. */
    public Version newest() {
        return versions.getLast();
    }

    public boolean isPublic() {
        return facts.visibility() == Visibility.PUBLIC;
    }

    /** @return null for evidence without an end */
    public @Nullable Validity on(LocalDate day) {
        var end = facts.validUntil();
        if (end == null) return null;
        if (end.isBefore(day)) return Validity.EXPIRED;
        return end.isAfter(day.plusDays(EXPIRES_SOON)) ? Validity.VALID : Validity.EXPIRING;
    }

    private List<Version> with(Version next) {
        var more = new ArrayList<>(versions);
        more.add(next);
        return more;
    }

    private KnownEvidence pending(EvidenceFacts said, List<Version> brought) {
        return new KnownEvidence(id, agency, said, EvidenceState.PENDING, brought, acceptedVersion, null);
    }

    private KnownEvidence decided(EvidenceState how, @Nullable Integer accepted, @Nullable String reason) {
        return new KnownEvidence(id, agency, facts, how, versions, accepted, reason);
    }
}
