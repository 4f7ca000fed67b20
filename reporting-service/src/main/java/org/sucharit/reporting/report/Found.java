package org.sucharit.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.report.ReportEvent.ReportFoundOnSite;
import org.sucharit.reporting.report.ReportEvent.ReportGoneFromSite;

/**
 * An address of the agency's own site at which a report was found. What is told late or twice changes nothing: only what
 * was seen after the last sight of the address counts.
 *
 * @param on the day in Bangkok since when it is there
 * @param at the same as an instant
 * @param goneOn the day since when it is not there any more; null while it is
 * @param goneAt the same as an instant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Found(
        URI address,
        LocalDate on,
        Instant at,
        @Nullable LocalDate goneOn,
        @Nullable Instant goneAt) {

    public boolean stillThere() {
        return goneAt == null;
    }

    /** Whether seeing it at the address says something new. */
    static boolean isFindingNews(List<Found> places, URI address, Instant seen) {
        return at(places, address)
                .map(place -> place.goneAt != null && seen.isAfter(place.goneAt))
                .orElse(true);
    }

    /** Whether seeing that it is not at the address says something new. */
    static boolean isMissingNews(List<Found> places, URI address, Instant seen) {
        return at(places, address)
                .map(place -> place.goneAt == null && seen.isAfter(place.at))
                .orElse(false);
    }

    static List<Found> after(List<Found> places, ReportFoundOnSite event) {
        return with(places, new Found(event.address(), event.on(), event.at(), null, null));
    }

    static List<Found> after(List<Found> places, ReportGoneFromSite event) {
        return at(places, event.address())
                .map(was -> with(places, new Found(was.address, was.on, was.at, event.on(), event.at())))
                .orElse(places);
    }

    private static Optional<Found> at(List<Found> places, URI address) {
        return places.stream().filter(place -> place.address.equals(address)).findFirst();
    }

    private static List<Found> with(List<Found> places, Found next) {
        var all = new ArrayList<>(places);
        all.removeIf(place -> place.address.equals(next.address));
        all.add(next);
        return List.copyOf(all);
    }
}
