package org.sucharit.measures.agency;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.Documents;

/** What agencies are called, for pages that list many. */
@Component
public class AgencyNames {

    private final Documents<AgencyRow> rows;

    AgencyNames(AgenciesProjection projection) {
        this.rows = projection.rows();
    }

    /** Names by code, in one read; an agency that is not registered, or was only just now, has none. */
    public Map<String, String> of(Collection<String> codes) {
        return rows.find(in("_id", codes), ascending("_id"), 0, codes.size()).stream()
                .collect(Collectors.toMap(AgencyRow::id, row -> row.profile().nameTh()));
    }
}
