package org.sucharit.reporting.scorecard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    private final PastTurns turns = new PastTurns();
    private final Counting counting = new Counting(RuleSets.shipped());

    PastCards(Histories histories) {
        this.histories = histories;
    }

    /** What is counted of a year, and how many agencies were registered. */
    record Then(Card card, long registered) {}

    /** @return empty when the agency was not known yet */
    Optional<Then> agency(AgencyId agency, int fiscalYear, AsOf asOf) {
        return histories
                .standings(new Scope.OneAgency(agency), Set.of(fiscalYear, fiscalYear - 1), asOf.instant())
                .filter(AgencyYear::isKnown)
                .findFirst()
                .map(standing -> {
                    var sum = new Sum();
                    sum.add(standing, fiscalYear, asOf);
                    var year = AgencyYear.of(standing, fiscalYear);
                    return new Then(Card.of(year, sum.tally, null), sum.registered);
                });
    }

    Then province(String province, int fiscalYear, AsOf asOf) {
        var sum = new Sum();
        return turns.inTurn(() -> {
            in(province, fiscalYear, asOf).forEach(standing -> sum.add(standing, fiscalYear, asOf));
            return then(province, fiscalYear, sum);
        });
    }

    Then nation(int fiscalYear, AsOf asOf) {
        var sum = new Sum();
        return turns.inTurn(() -> {
            all(fiscalYear, asOf).forEach(standing -> sum.add(standing, fiscalYear, asOf));
            return new Then(Card.ofNation(fiscalYear, List.of()).with(sum.tally), sum.registered);
        });
    }

    /** By name. */
    List<Then> provinces(int fiscalYear, AsOf asOf) {
        return turns.inTurn(() -> eachProvince(fiscalYear, asOf));
    }

    private List<Then> eachProvince(int fiscalYear, AsOf asOf) {
        var sums = new TreeMap<String, Sum>();
        all(fiscalYear, asOf).forEach(standing -> standing.registered()
                .ifPresent(agency ->
                        sums.computeIfAbsent(agency.province(), _ -> new Sum()).add(standing, fiscalYear, asOf)));
        return sums.entrySet().stream()
                .map(one -> then(one.getKey(), fiscalYear, one.getValue()))
                .toList();
    }

    /** Those of which something was known in the year. */
    List<Card> agencies(String province, int fiscalYear, AsOf asOf) {
        return turns.inTurn(() -> in(province, fiscalYear, asOf)
                .map(standing -> AgencyYear.of(standing, fiscalYear))
                .filter(year -> year.latest() != null)
                .map(year -> Card.of(year, counting.of(year, asOf.day()), null))
                .toList());
    }

    private static Then then(String province, int fiscalYear, Sum sum) {
        return new Then(Card.ofProvince(province, fiscalYear, List.of()).with(sum.tally), sum.registered);
    }

    private Stream<Standing> all(int fiscalYear, AsOf asOf) {
        return histories.standings(new Scope.Nation(), Set.of(fiscalYear, fiscalYear - 1), asOf.instant());
    }

    /** Not those that are there now: an agency may have been elsewhere then. */
    private Stream<Standing> in(String province, int fiscalYear, AsOf asOf) {
        return all(fiscalYear, asOf).filter(standing -> standing.registered()
                .filter(agency -> agency.province().equals(province))
                .isPresent());
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
