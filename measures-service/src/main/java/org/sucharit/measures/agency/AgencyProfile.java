package org.sucharit.measures.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What an agency is.
 *
 * @param district without "อำเภอ"; none for a provincial organisation
 * @param province one of the 77, without "จังหวัด"
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgencyProfile(
        String nameTh,
        AgencyType type,
        @Nullable String district,
        String province,
        @Nullable String website) {

    AgencyProfile renamed(String name) {
        return new AgencyProfile(name, type, district, province, website);
    }
}
