package org.sucharit.reporting.scorecard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.reporting.history.Histories;
import org.sucharit.reporting.history.Scope;
import org.sucharit.reporting.history.Standing;

/** What is counted of a year as it was known at an instant, computed anew: nothing of it is kept. */
@Component
class PastCards {

    private final Histories histories;
    private final Counting counting = new Counting(RuleSets.shipped());

    PastCards(Histories histories) {
        this.histories = histories;
    }

    /** What is counted of a year, and how many agencies were registered. */
    record Then(Card card, long registered) {}

    /** @return empty when the agency was not known yet */
    Optional<Then> agency(AgencyId agency, int fiscalYear, AsOf asOf) {
        return histories
                .standings(new Scope.OneAgency(agency), years(fiscalYear), asOf.instant())
                .filter(PastCards::isKnown)
                .findFirst()
                .map(standing -> {
                    var sum = new Sum();
                    sum.add(standing, fiscalYear, asOf);
                    var year = AgencyYear.of(standing, fiscalYear);
                    return new Then(Card.of(agency, year, sum.tally, null), sum.registered);
                });
    }

    private static boolean isKnown(Standing standing) {
        return standing.registered().isPresent()
                || standing.versions().stream().anyMatch(version -> version.fiscalYear() != null);
    }

    Then province(String province, int fiscalYear, AsOf asOf) {
        var sum = new Sum();
        // not those that are there now: an agency may have been elsewhere then
        histories
                .standings(new Scope.Nation(), years(fiscalYear), asOf.instant())
                .filter(standing -> isIn(province, standing))
                .forEach(standing -> sum.add(standing, fiscalYear, asOf));
        return new Then(Card.ofProvince(province, fiscalYear, List.of()).with(sum.tally), sum.registered);
    }

    Then nation(int fiscalYear, AsOf asOf) {
        var sum = new Sum();
        histories
                .standings(new Scope.Nation(), years(fiscalYear), asOf.instant())
                .forEach(standing -> sum.add(standing, fiscalYear, asOf));
        return new Then(Card.ofNation(fiscalYear, List.of()).with(sum.tally), sum.registered);
    }

    private static Set<Integer> years(int fiscalYear) {
        return Set.of(fiscalYear, fiscalYear - 1);
    }

    private static boolean isIn(String province, Standing standing) {
        return standing.registered()
                .filter(agency -> agency.province().equals(province))
                .isPresent();
    }

    private final class Sum {
        private Tally tally = Tally.NONE;
        private long registered;

        void add(Standing standing, int fiscalYear, AsOf asOf) {
            if (standing.registered().isPresent()) registered++;
            var year = AgencyYear.of(standing, fiscalYear);
            if (year.latest() != null) tally = tally.plus(counting.of(year, asOf.day()));
        }
    }
}
