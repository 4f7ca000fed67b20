package org.sucharit.complaints.filing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;

/** The agencies that can be filed with. */
@Component
class Agencies {

    /** What the agency is called. Empty when nobody can be reached there. */
    Optional<String> name(AgencyId agency) {
        return Optional.of(agency.value());
    }
}
