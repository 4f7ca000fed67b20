package org.sucharit.reporting.record;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/**
 * An address that an agency names, as it was last found.
 *
 * @param condition {@code ANSWERED}, {@code MOVED}, {@code GONE}, {@code SLOW}; {@code UNCHECKED} when only a copy is known,
 *     {@code DROPPED} when nobody names it any more
 * @param content what stands there, where it can be recognised; null where nothing is known of it
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
        @Nullable Content content,
        List<Frozen> frozen)
        implements PublicRecord {

    public LinkRecord {
        frozen = List.copyOf(frozen);
    }

    /** As it was last found; the content, and the copies of before, stay. */
    public LinkRecord found(
            String how,
            Instant when,
            @Nullable URI whither,
            @Nullable String what,
            @Nullable Integer answered,
            @Nullable Integer after) {
        return new LinkRecord(agency, address, how, when, whither, what, answered, after, content, frozen);
    }

    public LinkRecord with(@Nullable Content next) {
        return new LinkRecord(agency, address, condition, at, movedTo, trouble, status, millis, next, frozen);
    }

    public LinkRecord with(Frozen copy) {
        var copies = new ArrayList<>(frozen);
        copies.add(copy);
        return new LinkRecord(agency, address, condition, at, movedTo, trouble, status, millis, content, copies);
    }

    /** Whether whoever follows it comes to a page. */
    public boolean leadsSomewhere() {
        return condition.equals("ANSWERED") || condition.equals("MOVED") || condition.equals("SLOW");
    }

    /**
     * @param sha256 of a document; null for a page
     * @param named SHA-256s that a page names
     * @param at when it was first seen so
     */
    public record Content(@Nullable String sha256, List<String> named, Instant at) {

        public Content {
            named = List.copyOf(named);
        }

        public Stream<String> hashes() {
            return Stream.concat(Stream.ofNullable(sha256), named.stream());
        }
    }

    /** A copy of the page. */
    public record Frozen(UUID evidence, String sha256, long size, URI from, Instant at) {}
}
