package org.sucharit.reporting.publicpages;

import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.record.AgencyRecord;

/** An agency as it is listed and headed. */
record Listed(
        String code,
        String name,
        String type,
        @Nullable String district,
        String province,
        @Nullable String website) {

    static Listed of(AgencyRecord agency) {
        return new Listed(
                agency.agency().value(),
                agency.nameTh(),
                agency.type(),
                agency.district(),
                agency.province(),
                agency.website());
    }
}
