package org.sucharit.measures.agency;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;

/** The registry as it is searched; for deciding, ask {@link AgencyRegistry} instead. */
@Component
class Agencies {

    private final Documents<AgencyRow> rows;

    Agencies(AgenciesProjection projection) {
        this.rows = projection.rows();
    }

    /** @param query part of the name or the code, white space and punctuation apart */
    Listing<AgencyRow.AgencyView> find(@Nullable String query, @Nullable String province, PageWish page) {
        var filters = new ArrayList<Bson>();
        var folded = query == null ? "" : ThaiText.fold(query);
        if (!folded.isEmpty()) filters.add(regex("folded", Pattern.quote(folded)));
        if (province != null) filters.add(eq("province", province));
        var filter = filters.isEmpty() ? empty() : and(filters);
        var found = rows.find(filter, ascending("province", "_id"), page.skip(), page.limit());
        return page.of(found, rows.count(filter), AgencyRow::view);
    }
}
