package org.sucharit.kernel.assessed;

import java.util.Optional;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.time.FiscalYear;

/** The items of every year as data: their numbers move from year to year and are never written into code. */
public interface ItemCatalogue {

    /** What a code meant in a year, as far as it is known. */
    Optional<Item> item(FiscalYear year, String code);

    /** The highest number an instrument's items had in a year; where that is unknown, in the nearest known year. */
    int last(FiscalYear year, Instrument instrument);

    /** The items this platform ships; what no source gives is absent. */
    static ItemCatalogue shipped() {
        return RuleSetItems.SHIPPED;
    }

    /** The items of these rule sets. */
    static ItemCatalogue of(RuleSets ruleSets) {
        return new RuleSetItems(ruleSets);
    }
}
