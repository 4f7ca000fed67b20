package org.sucharit.kernel.reported;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the registry knows of the agency that a document belongs to.
 *
 * @param nameTh full name with its form ("เทศบาลตำบล…")
 * @param spellings other ways its name is rightly written
 * @param district null for a provincial organisation
 * @param unitsKnown whether the registry holds units of this agency at all
 */
public record AgencyFacts(
        String nameTh, List<String> spellings, @Nullable String district, String province, boolean unitsKnown) {

    public AgencyFacts {
        spellings = List.copyOf(spellings);
    }
}
