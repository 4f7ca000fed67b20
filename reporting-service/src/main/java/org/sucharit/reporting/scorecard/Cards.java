package org.sucharit.reporting.scorecard;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
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

    /** All rows of the agencies, of every year. */
    List<Card> ofAgencies(Collection<AgencyId> agencies) {
        var codes = agencies.stream().map(AgencyId::value).toList();
        return rows.find(in("agency", codes), BY_ID, 0, 0);
    }

    /** The rows that add up to a province's. @param province null for agencies that are nowhere yet */
    List<Card> inProvince(@Nullable String province, int fiscalYear) {
        return rows.find(agenciesOf(province, fiscalYear), BY_ID, 0, 0);
    }

    List<Card> provinces(int fiscalYear) {
        return rows.find(and(eq("fiscalYear", fiscalYear), eq("kind", Kind.PROVINCE.name())), BY_ID, 0, 0);
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
        rows.index("agency");
        rows.index("fiscalYear", "kind", "province");
        rows.index("changesOn");
    }

    void clear() {
        rows.clear();
    }

    private static Bson agenciesOf(@Nullable String province, int fiscalYear) {
        return and(eq("fiscalYear", fiscalYear), eq("kind", Kind.AGENCY.name()), eq("province", province));
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
