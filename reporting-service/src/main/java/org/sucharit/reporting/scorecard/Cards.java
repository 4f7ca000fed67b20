package org.sucharit.reporting.scorecard;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.projection.ComputedRows;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.reporting.scorecard.Scorecard.Kind;

/** The materialised rows. */
@Component
class Cards {

    private static final Bson BY_ID = ascending("_id");

    private final ComputedRows<Card> rows;

    Cards(ProjectionStore store) {
        this.rows = store.computed("scorecards", Card.class, Card::version);
    }

    Optional<Card> find(String id) {
        return rows.byId(id);
    }

    Map<String, Card> find(Collection<String> ids) {
        return rows.byIds(ids);
    }

    /** The rows a row is the sum of, and those of its years, by id; none where the row is not there. */
    List<Card> partsOf(String id) {
        var parts = new TreeMap<String, Card>();
        find(id).ifPresent(card -> parts.putAll(find(card.parts())));
        return List.copyOf(parts.values());
    }

    /** Codes of agencies of which some row counts differently from this day on. */
    List<AgencyId> changingBy(LocalDate day) {
        return rows.values("agency", lte("changesOn", day.toString())).stream()
                .map(AgencyId::new)
                .toList();
    }

    /** The best first. @param province null for the nation */
    List<Card> ranked(Ranking by, int fiscalYear, @Nullable String province, int skip, int limit) {
        return rows.find(among(by, fiscalYear, province), orderBy(descending(field(by)), BY_ID), skip, limit);
    }

    long countRanked(Ranking by, int fiscalYear, @Nullable String province) {
        return rows.count(among(by, fiscalYear, province));
    }

    long countBetter(Ranking by, int fiscalYear, @Nullable String province, BigDecimal than) {
        return rows.count(and(among(by, fiscalYear, province), gt(field(by), than)));
    }

    /** @return ids of rows to compute again */
    Set<String> replace(Collection<Card> computed) {
        return rows.replace(computed);
    }

    /** @return whether it was as it was read */
    boolean remove(Card seen) {
        return rows.remove(seen.id(), seen.version());
    }

    void prepare() {
        rows.prepare();
        rows.index("fiscalYear", "kind", "province");
        rows.index("changesOn");
    }

    void clear() {
        rows.clear();
    }

    private static Bson among(Ranking by, int fiscalYear, @Nullable String province) {
        var filters = new ArrayList<Bson>(
                List.of(eq("fiscalYear", fiscalYear), eq("kind", Kind.AGENCY.name()), exists(field(by))));
        if (province != null) filters.add(eq("province", province));
        return and(filters);
    }

    private static String field(Ranking by) {
        return "ranked." + by.name();
    }
}
