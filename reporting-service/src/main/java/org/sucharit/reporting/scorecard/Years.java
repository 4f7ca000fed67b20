package org.sucharit.reporting.scorecard;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.reported.Provinces;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.problem.Problem;

/** Which years and provinces there are to ask for. */
@Component
class Years {

    private final Cards cards;
    private final Clock clock;

    Years(Cards cards, Clock clock) {
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * Lets through years with rules, the running one and the next, and those anyone has recorded anything of.
     *
     * @throws Problem 404 {@code YEAR_UNKNOWN}
     */
    void require(int fiscalYear) {
        if (!knows(fiscalYear)) throw new Problem(HttpStatus.NOT_FOUND, "YEAR_UNKNOWN", String.valueOf(fiscalYear));
    }

    boolean knows(int fiscalYear) {
        int running = FiscalYear.of(LocalDate.now(clock)).value();
        return fiscalYear == running
                || fiscalYear == running + 1
                || hasRules(fiscalYear)
                || cards.find(Card.nationId(fiscalYear))
                        .filter(card -> !card.lostAllParts())
                        .isPresent();
    }

    private static boolean hasRules(int fiscalYear) {
        return FiscalYear.isValid(fiscalYear)
                && RuleSets.shipped().of(new FiscalYear(fiscalYear)).isPresent();
    }

    /** @throws Problem 404 {@code PROVINCE_UNKNOWN} */
    void requireProvince(String name) {
        if (!Provinces.contains(name)) throw new Problem(HttpStatus.NOT_FOUND, "PROVINCE_UNKNOWN");
    }
}
