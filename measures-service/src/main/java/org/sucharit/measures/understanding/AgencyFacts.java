package org.sucharit.measures.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.agency.AgencyType;
import org.sucharit.measures.agency.Unit;

/**
 * What the registry knows of the agency whose document is read.
 *
 * @param nameTh full name with its form ("เทศบาลตำบล…")
 * @param district null for a provincial organisation
 * @param spellings other ways its name is rightly written
 * @param units with their sections and positions; empty where the registry has none
 */
public record AgencyFacts(
        String nameTh,
        AgencyType type,
        @Nullable String district,
        String province,
        List<String> spellings,
        List<Unit> units) {

    public AgencyFacts {
        spellings = List.copyOf(spellings);
        units = List.copyOf(units);
    }

    org.sucharit.kernel.reported.AgencyFacts forReview() {
        return new org.sucharit.kernel.reported.AgencyFacts(nameTh, spellings, district, province, !units.isEmpty());
    }
}
