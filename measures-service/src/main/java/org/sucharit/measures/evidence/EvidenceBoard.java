package org.sucharit.measures.evidence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;

/** Evidence as it stands in the read model, and where it is used. For deciding, ask {@code KeptEvidence} instead. */
@Component
class EvidenceBoard {

    private static final Bson ORDER = orderBy(ascending("endsOn"), descending("changedAt"), ascending("_id"));

    private final Documents<EvidenceRow> rows;
    private final KeptEvidence kept;
    private final ObjectProvider<EvidenceUses> uses;
    private final Clock clock;

    EvidenceBoard(EvidenceProjection projection, KeptEvidence kept, ObjectProvider<EvidenceUses> uses, Clock clock) {
        this.rows = projection.rows();
        this.kept = kept;
        this.uses = uses;
        this.clock = clock;
    }

    /** What evidence is looked for by; what is null does not matter. @param expiring within thirty days, or expired */
    record Search(
            @Nullable AgencyId agency,
            EvidenceFacts.@Nullable Kind kind,
            @Nullable EvidenceState state,
            @Nullable Boolean expiring) {}

    /** What expires first comes first, then what changed last. Others than the agency's people get what is public. */
    Listing<EvidenceView> find(Search search, PageWish page, EvidenceReader reader) {
        boolean insider = search.agency() != null && reader.isInsider(search.agency());
        var filter = filter(search, insider);
        var found = rows.find(filter, ORDER, page.skip(), page.limit());
        // the read model may not know yet that something became internal
        var visible = insider
                ? found
                : found.stream()
                        .filter(row -> kept.find(row.known().id())
                                .filter(KnownEvidence::isPublic)
                                .isPresent())
                        .toList();
        var used = usesOf(visible);
        return page.of(visible, rows.count(filter), row -> view(row.known(), row.version(), used, reader));
    }

    /** One piece of evidence as its events tell it. */
    EvidenceView view(KnownEvidence known, long version, EvidenceReader reader) {
        return view(known, version, usesOf(known.agency(), List.of(known.id())), reader);
    }

    /** What ends no later than a day, of all agencies, by agency; a part of it at a time. */
    List<EvidenceRow> endingBy(LocalDate day, int skip, int limit) {
        return rows.find(lte("endsOn", day.toString()), ascending("agency", "_id"), skip, limit);
    }

    List<EvidenceUse> usesOf(AgencyId agency, Collection<EvidenceId> evidence) {
        return uses.stream()
                .flatMap(feature -> feature.of(agency, evidence).stream())
                .toList();
    }

    private List<EvidenceUse> usesOf(List<EvidenceRow> found) {
        return found.stream()
                .map(row -> row.known().agency())
                .distinct()
                .flatMap(agency -> usesOf(
                        agency,
                        found.stream()
                                .map(EvidenceRow::known)
                                .filter(known -> known.agency().equals(agency))
                                .map(KnownEvidence::id)
                                .toList())
                        .stream())
                .toList();
    }

    private EvidenceView view(KnownEvidence known, long version, List<EvidenceUse> used, EvidenceReader reader) {
        return EvidenceView.of(known, version, used, reader, LocalDate.now(clock));
    }

    private Bson filter(Search search, boolean insider) {
        var filters = new ArrayList<Bson>();
        if (!insider) filters.add(eq("visibility", EvidenceFacts.Visibility.PUBLIC.name()));
        if (search.agency() != null) filters.add(eq("agency", search.agency().value()));
        if (search.kind() != null) filters.add(eq("kind", search.kind().name()));
        if (search.state() != null) filters.add(eq("state", search.state().name()));
        if (search.expiring() != null) {
            var soon = LocalDate.now(clock).plusDays(KnownEvidence.EXPIRES_SOON).toString();
            filters.add(search.expiring() ? lte("endsOn", soon) : gt("endsOn", soon));
        }
        return filters.isEmpty() ? empty() : and(filters);
    }
}
