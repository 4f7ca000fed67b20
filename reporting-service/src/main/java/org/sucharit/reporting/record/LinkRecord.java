package org.sucharit.reporting.record;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/**
 * An address that an agency names, as it was last found.
 *
 * @param condition {@code ANSWERED}, {@code MOVED}, {@code GONE}, {@code SLOW}; {@code UNCHECKED} when only a copy is known,
 *     {@code DROPPED} when nobody names it any more
 * @param frozen copies of the page that were kept, oldest first
 */
public record LinkRecord(
        AgencyId agency,
        URI address,
        String condition,
        Instant at,
        @Nullable URI movedTo,
        @Nullable String trouble,
        @Nullable Integer status,
        @Nullable Integer millis,
        List<Frozen> frozen)
        implements PublicRecord {

    public LinkRecord {
        frozen = List.copyOf(frozen);
    }

    /** A copy of the page. */
    public record Frozen(UUID evidence, String sha256, long size, URI from, Instant at) {}
}
