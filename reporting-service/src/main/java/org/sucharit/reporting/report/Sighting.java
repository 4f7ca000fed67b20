package org.sucharit.reporting.report;

import static java.util.Comparator.comparing;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.record.LinkRecord;

/**
 * What the link checker last told of an address, held against one report.
 *
 * @param sha256 by which the report was recognised; null where it is not there
 * @param at when the address was seen so
 */
record Sighting(URI address, @Nullable String sha256, Instant at) {

    /**
     * @param hashes by which the report is recognised
     * @return empty when nothing is known of what stands there
     */
    static Optional<Sighting> of(LinkRecord link, Set<String> hashes) {
        var sightings = new ArrayList<Sighting>();
        for (var copy : link.frozen())
            if (hashes.contains(copy.sha256())) sightings.add(of(link, copy.sha256(), copy.at()));
        present(link, hashes).ifPresent(sightings::add);
        return sightings.stream().max(comparing(Sighting::at));
    }

    /** Whether it says something else than what is known of the report. */
    boolean isNews(List<Found> places) {
        return sha256 == null ? Found.isMissingNews(places, address, at) : Found.isFindingNews(places, address, at);
    }

    private static Optional<Sighting> present(LinkRecord link, Set<String> hashes) {
        var content = link.content();
        if (link.condition().equals("GONE") || link.condition().equals("DROPPED"))
            return Optional.of(of(link, null, link.at()));
        if (content == null) return Optional.empty();
        var match = content.hashes().filter(hashes::contains).findFirst();
        // what answers again is seen again, though nobody tells that it is as before
        var at = match.isPresent() ? later(content.at(), link.at()) : content.at();
        return Optional.of(of(link, match.orElse(null), at));
    }

    private static Instant later(Instant one, Instant other) {
        return Stream.of(one, other).max(Instant::compareTo).get();
    }

    private static Sighting of(LinkRecord link, @Nullable String sha256, Instant at) {
        return new Sighting(link.address(), sha256, at);
    }
}
