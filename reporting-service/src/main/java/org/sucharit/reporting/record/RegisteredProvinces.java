package org.sucharit.reporting.record;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.security.Access;

/** Whoever oversees one province oversees the agencies that are registered there. */
@Component
class RegisteredProvinces implements Access.AgencyProvinces {

    private final Records records;

    RegisteredProvinces(Records records) {
        this.records = records;
    }

    @Override
    public Optional<String> provinceOf(AgencyId agency) {
        return records.find(AgencyRecord.class, agency.value()).map(AgencyRecord::province);
    }
}
