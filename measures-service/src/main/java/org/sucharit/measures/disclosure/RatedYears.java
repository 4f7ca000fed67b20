package org.sucharit.measures.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.time.FiscalYear;

/** The years about which it is known what has to be disclosed. */
@Component
class RatedYears {

    private final RuleSets ruleSets;

    RatedYears(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    /** The newest first. */
    List<FiscalYear> all() {
        return List.copyOf(ruleSets.years().reversed());
    }

    /** The newest of them that has begun; the day's own year when none has. */
    int newest(LocalDate day) {
        var own = FiscalYear.of(day);
        return all().stream()
                .filter(year -> year.compareTo(own) <= 0)
                .findFirst()
                .orElse(own)
                .value();
    }
}
