package org.sucharit.reporting.scorecard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.scorecard.Marks.Mark;

/**
 * Which rows of agencies are computed together.
 *
 * @param whole agencies of which all rows are
 * @param byYears others, by the years whose rows are; these are there, and named by the agency's row of every year
 */
record Wanted(Set<AgencyId> whole, Map<Set<Integer>, List<AgencyId>> byYears) {

    /**
     * @param heads the agencies' rows of every year, by id
     * @param again ids of rows of which it is not known how they stand; all rows of their agencies are computed
     */
    static Wanted of(List<Mark> marked, Map<String, Card> heads, Set<String> again) {
        var whole = new HashSet<AgencyId>();
        var byYears = new HashMap<Set<Integer>, List<AgencyId>>();
        for (var mark : marked)
            if (isWhole(mark, heads.get(Card.headId(mark.agency())), again)) whole.add(mark.agency());
            else byYears.computeIfAbsent(mark.years(), _ -> new ArrayList<>()).add(mark.agency());
        return new Wanted(whole, byYears);
    }

    private static boolean isWhole(Mark mark, @Nullable Card head, Set<String> again) {
        return mark.isOfEveryYear()
                || head == null
                || !head.parts().containsAll(ids(mark.agency(), mark.years()).toList())
                || Card.idsOf(mark.agency(), again).findAny().isPresent();
    }

    /** Ids of the rows of agencies of which not all are computed. */
    Stream<String> ids() {
        return byYears.entrySet().stream()
                .flatMap(some -> some.getValue().stream().flatMap(agency -> ids(agency, some.getKey())));
    }

    private static Stream<String> ids(AgencyId agency, Set<Integer> years) {
        return years.stream().map(year -> Card.id(agency, year));
    }
}
