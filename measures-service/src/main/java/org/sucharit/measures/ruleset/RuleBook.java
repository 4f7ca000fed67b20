package org.sucharit.measures.ruleset;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.ruleset.RuleSetRejected.Reason;

/** The rules that an agency is assessed by: those of the year, with what its sector overrides. */
@Component
public class RuleBook {

    private final RuleSets ruleSets;
    private final AgencyRegistry agencies;

    RuleBook(RuleSets ruleSets, AgencyRegistry agencies) {
        this.ruleSets = ruleSets;
        this.agencies = agencies;
    }

    /** @param fiscalYear in the Buddhist Era; empty when it has no rules */
    public Optional<RuleSet> find(AgencyId agency, int fiscalYear) {
        if (!FiscalYear.isValid(fiscalYear)) return Optional.empty();
        var year = new FiscalYear(fiscalYear);
        if (ruleSets.sectors(year).isEmpty()) return ruleSets.of(year);
        return ruleSets.of(
                year,
                agencies.find(agency)
                        .map(found -> found.profile().type().name())
                        .orElse(null));
    }

    /** @throws RuleSetRejected {@code RULE_SET_UNKNOWN} */
    public RuleSet require(AgencyId agency, int fiscalYear) {
        return find(agency, fiscalYear).orElseThrow(() -> new RuleSetRejected(Reason.RULE_SET_UNKNOWN));
    }
}
