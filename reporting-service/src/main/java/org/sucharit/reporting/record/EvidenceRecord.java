package org.sucharit.reporting.record;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/**
 * Evidence as far as it is public.
 *
 * @param version the newest of its contents, from 1
 * @param details null for internal evidence
 */
public record EvidenceRecord(
        UUID evidenceId,
        AgencyId agency,
        int version,
        String kind,
        String visibility,
        String state,
        @Nullable Details details)
        implements PublicRecord {

    public static final String ACCEPTED = "ACCEPTED";
    /** By the executive, as insufficient. */
    public static final String RETURNED = "RETURNED";

    /** What is said of public evidence, and its newest content: a file or an address. */
    public record Details(
            String title,
            @Nullable LocalDate date,
            @Nullable String number,
            @Nullable LocalDate validUntil,
            @Nullable String sha256,
            @Nullable Long size,
            @Nullable String mediaType,
            @Nullable String name,
            @Nullable URI address) {}
}
