package org.sucharit.reporting.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.reporting.history.Closings;
import org.sucharit.reporting.history.Histories;
import org.sucharit.reporting.history.Scope;
import org.sucharit.reporting.history.Standing;

/**
 * What is counted of a year as it was known at an instant. For more than one agency all books have to be read; what was found
 * at the end of a day is therefore kept.
 */
@Component
class PastCards {

    private final Histories histories;
    private final Closings closings;
    final PastTurns turns = new PastTurns();
    private final Counting counting = new Counting(RuleSets.shipped());

    PastCards(Histories histories, Closings closings) {
        this.histories = histories;
        this.closings = closings;
    }

    /** What is counted of a year, and how many agencies were registered. */
    record Then(Card card, long registered) {}

    /** @return empty when the agency was not known yet */
    Optional<Then> agency(AgencyId agency, int fiscalYear, AsOf asOf) {
        return standings(new Scope.OneAgency(agency), fiscalYear, asOf)
                .filter(AgencyYear::isKnown)
                .findFirst()
                .map(standing -> {
                    var tally = new PastCount(counting, fiscalYear, asOf).tally(standing);
                    var year = AgencyYear.of(standing, fiscalYear);
                    return new Then(
                            Card.of(year, tally, null), standing.registered().isPresent() ? 1 : 0);
                });
    }

    Then province(String province, int fiscalYear, AsOf asOf) {
        return whole(fiscalYear, asOf)
                .province(province)
                .map(found -> then(found, fiscalYear))
                .orElseGet(() -> new Then(Card.ofProvince(province, fiscalYear, Parts.NONE), 0));
    }

    Then nation(int fiscalYear, AsOf asOf) {
        var nation = whole(fiscalYear, asOf);
        return new Then(Card.ofNation(fiscalYear, Parts.NONE).with(nation.tally()), nation.registered());
    }

    /** By name. */
    List<Then> provinces(int fiscalYear, AsOf asOf) {
        return whole(fiscalYear, asOf).provinces().stream()
                .map(province -> then(province, fiscalYear))
                .toList();
    }

    /** Those of which something was known in the year. */
    List<Card> agencies(String province, int fiscalYear, AsOf asOf) {
        var codes = whole(fiscalYear, asOf)
                .province(province)
                .map(PastNation.Province::agencies)
                .orElse(List.of());
        return standings(new Scope.Some(codes), fiscalYear, asOf)
                .map(standing -> AgencyYear.of(standing, fiscalYear))
                .filter(year -> year.latest() != null)
                .map(year -> Card.of(year, counting.of(year, asOf.day()), null))
                .toList();
    }

    /** Sees to it that the end of a day is answered at once; not while events of it are missing. */
    void close(int fiscalYear, LocalDate day) {
        var end = new AsOf(Closings.endOf(day), day, false);
        if (!histories.completeUntil().isBefore(end.instant())) whole(fiscalYear, end);
    }

    private static Then then(PastNation.Province province, int fiscalYear) {
        return new Then(
                Card.ofProvince(province.name(), fiscalYear, Parts.NONE).with(province.tally()),
                province.agencies().size());
    }

    private PastNation whole(int fiscalYear, AsOf asOf) {
        var what = "scorecards/" + fiscalYear + "/" + Edition.OF_COUNTING;
        if (!asOf.endsDay()) return turns.inTurn(() -> count(fiscalYear, asOf));
        return kept(what, asOf)
                .orElseGet(() -> turns.inTurn(
                        // whoever waited may have waited for somebody with the same question
                        () -> kept(what, asOf)
                                .orElseGet(() -> closings.make(asOf.day(), what, () -> count(fiscalYear, asOf)))));
    }

    private Optional<PastNation> kept(String what, AsOf asOf) {
        return closings.find(asOf.day(), what, PastNation.class);
    }

    private PastNation count(int fiscalYear, AsOf asOf) {
        var count = new PastCount(counting, fiscalYear, asOf);
        standings(new Scope.Nation(), fiscalYear, asOf).forEach(count::add);
        return count.sum();
    }

    private Stream<Standing> standings(Scope scope, int fiscalYear, AsOf asOf) {
        return histories.standings(scope, Set.of(fiscalYear, fiscalYear - 1), asOf.instant());
    }
}
