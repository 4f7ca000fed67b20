package org.sucharit.measures.linkcheck;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.linkcheck.WatchList.LastCheck;

/** How addresses stand, for pages that show them. */
@Component
public class LinkStates {

    private final Documents<LinkRow> rows;
    private final WatchList list;
    private final Clock clock;

    LinkStates(LinkStatesProjection projection, WatchList list, Clock clock) {
        this.rows = projection.rows();
        this.list = list;
        this.clock = clock;
    }

    /** @return of the addresses those that were checked at least once for this agency */
    public Map<URI, LinkState> of(AgencyId agency, Collection<URI> addresses) {
        if (addresses.isEmpty()) return Map.of();
        var ids = addresses.stream()
                .map(address -> new LinkId(agency, address).toString())
                .distinct()
                .toList();
        return shown(rows.find(in("_id", ids), ascending("_id"), 0, 0)).stream()
                .map(LinkView::link)
                .collect(Collectors.toMap(LinkState::url, Function.identity()));
    }

    /** What is null does not matter. */
    Listing<LinkView> find(@Nullable AgencyId agency, @Nullable Condition state, PageWish page) {
        var filters = new ArrayList<Bson>();
        if (agency != null) filters.add(eq("agency", agency.value()));
        if (state != null) filters.add(eq("state", state.name()));
        var filter = filters.isEmpty() ? empty() : and(filters);
        var found = shown(rows.find(filter, ascending("agency", "_id"), page.skip(), page.limit()));
        return page.of(found, rows.count(filter), Function.identity());
    }

    private List<LinkView> shown(List<LinkRow> found) {
        var checks = list.lastChecks(found.stream().map(LinkRow::id).toList());
        return found.stream().map(row -> shown(row, checks.get(row.id()))).toList();
    }

    private LinkView shown(LinkRow row, @Nullable LastCheck check) {
        var looked = check == null || check.checkedAt() == null ? row.since() : check.checkedAt();
        // between an event and its settling the last check still belongs to the state before
        var last = check != null && row.state().name().equals(check.condition()) ? check : null;
        var link = new LinkState(
                row.address(),
                row.state(),
                day(row.since()),
                day(looked),
                row.movedTo(),
                last == null ? row.status() : last.status(),
                last == null ? row.millis() : last.millis(),
                last == null || last.trouble() == null ? row.trouble() : Trouble.valueOf(last.trouble()));
        return new LinkView(row.agency(), link);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
