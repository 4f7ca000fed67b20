package org.sucharit.measures.importing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;

/** The documents an agency has imported, the newest first. */
@Component
class Imports {

    private static final Bson NEWEST_FIRST = orderBy(descending("importedAt"), descending("_id"));

    private final Documents<ImportRow> rows;

    Imports(ImportsProjection projection) {
        this.rows = projection.rows();
    }

    Listing<ImportRow> find(AgencyId agency, int fiscalYear, PageWish page) {
        var filter = filter(agency, fiscalYear);
        return page.of(rows.find(filter, NEWEST_FIRST, page.skip(), page.limit()), rows.count(filter), row -> row);
    }

    List<ImportRow> all(AgencyId agency, int fiscalYear) {
        return rows.find(filter(agency, fiscalYear), NEWEST_FIRST, 0, PageWish.MAX_SIZE);
    }

    Optional<ImportRow> find(UUID id) {
        return rows.byId(id.toString());
    }

    private static Bson filter(AgencyId agency, int fiscalYear) {
        return and(eq("agency", agency.value()), eq("fiscalYear", fiscalYear));
    }
}
