package org.sucharit.reporting.scorecard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.reporting.history.Histories;
import org.sucharit.reporting.scorecard.Marks.Mark;
import org.sucharit.reporting.scorecard.Total.Nation;
import org.sucharit.reporting.scorecard.Total.Province;

/**
 * Computes rows anew: an agency's from what is known of it, a province's from those of its agencies, the nation's from
 * those of the provinces. Every step writes absolute figures over what it has read, and begins again when another replica
 * was faster. Used by one thread at a time.
 */
@Component
class Recomputation {

    /** So many agencies' histories are held at once. */
    private static final int AT_ONCE = 200;

    private final Histories histories;
    private final Cards cards;
    private final Totals totals;
    private final Marks marks;
    private final Clock clock;
    private final Counting counting = new Counting(RuleSets.shipped());

    Recomputation(Histories histories, Cards cards, Totals totals, Marks marks, Clock clock) {
        this.histories = histories;
        this.cards = cards;
        this.totals = totals;
        this.marks = marks;
        this.clock = clock;
    }

    /** Brings all rows of the marked agencies up to date and takes the marks away. */
    void settle(List<Mark> marked) {
        if (marked.isEmpty()) return;
        if (cards.find(Card.nationId(Card.EVERY_YEAR)).isEmpty()) {
            cards.prepare();
            marks.prepare();
        }
        var changed = new HashMap<Province, Set<String>>();
        var fresh = new HashMap<String, Card>();
        for (int from = 0; from < marked.size(); from += AT_ONCE)
            agencies(marked.subList(from, Math.min(marked.size(), from + AT_ONCE)), changed, fresh);
        var provinces = totals.write(changed, fresh);
        totals.write(nation(changed.keySet()), provinces);
        marks.remove(marked);
    }

    private static Map<Nation, Set<String>> nation(Collection<Province> changed) {
        return changed.stream()
                .collect(Collectors.groupingBy(
                        province -> new Nation(province.fiscalYear()),
                        Collectors.mapping(Province::id, Collectors.toSet())));
    }

    /**
     * @param changed gets ids of rows by the provinces they are or were in
     * @param fresh gets rows that were written, as they stand, where that is known
     */
    private void agencies(List<Mark> marked, Map<Province, Set<String>> changed, Map<String, Card> fresh) {
        var left = marked;
        var met = new HashSet<String>();
        while (!left.isEmpty()) {
            var heads = cards.find(
                    left.stream().map(mark -> Card.headId(mark.agency())).toList());
            var wanted = Wanted.of(left, heads, met);
            var seen = seen(wanted, heads, met);
            var computed = computed(wanted);
            remember(marked, seen.values(), computed);
            seen.values().forEach(card -> add(changed, card));
            computed.forEach(card -> add(changed, card));
            var again = write(seen, computed, fresh);
            met.addAll(again);
            left = left.stream()
                    .filter(mark -> Card.idsOf(mark.agency(), again).findAny().isPresent())
                    .toList();
        }
        leftBefore(marked, changed);
    }

    private static void add(Map<Province, Set<String>> changed, Card card) {
        add(changed, new Province(card.province(), card.fiscalYear()), card.id());
    }

    private static void add(Map<Province, Set<String>> changed, Province province, String id) {
        changed.computeIfAbsent(province, _ -> new HashSet<>()).add(id);
    }

    private static void leftBefore(List<Mark> marked, Map<Province, Set<String>> changed) {
        var years = changed.keySet().stream().map(Province::fiscalYear).collect(Collectors.toSet());
        for (var mark : marked)
            for (var province : mark.provinces())
                for (var year : years) add(changed, new Province(province, year), Card.id(mark.agency(), year));
    }

    /** @param met ids of rows that were found to be there although no row names them yet, or were overtaken */
    private Map<String, Card> seen(Wanted wanted, Map<String, Card> heads, Set<String> met) {
        var ids = wanted.ids().collect(Collectors.toCollection(HashSet::new));
        var seen = new HashMap<String, Card>();
        for (var agency : wanted.whole()) {
            Card.idsOf(agency, met).forEach(ids::add);
            var head = heads.get(Card.headId(agency));
            if (head == null) continue;
            seen.put(head.id(), head);
            ids.addAll(head.parts());
        }
        ids.removeAll(seen.keySet());
        seen.putAll(cards.find(ids));
        return seen;
    }

    private List<Card> computed(Wanted wanted) {
        var today = LocalDate.now(clock);
        var computed = new ArrayList<Card>();
        for (var standing : histories.current(wanted.whole())) {
            if (!AgencyYear.isKnown(standing)) continue;
            var years = cards(AgencyYear.all(standing), today);
            computed.addAll(years);
            computed.add(Card.ofEveryYear(standing, years.stream().map(Card::id).toList()));
        }
        wanted.byYears().forEach((years, agencies) -> {
            for (var standing : histories.current(agencies, AgencyYear.countedIn(years)))
                computed.addAll(cards(AgencyYear.some(standing, years), today));
        });
        return computed;
    }

    private List<Card> cards(List<AgencyYear> years, LocalDate today) {
        return years.stream().map(year -> counting.card(year, today)).toList();
    }

    private void remember(List<Mark> marked, Collection<Card> seen, List<Card> computed) {
        var now = new HashMap<String, @Nullable String>();
        computed.forEach(card -> now.put(card.id(), card.province()));
        var left = new HashMap<AgencyId, String>();
        for (var card : seen)
            if (card.province() != null && !card.province().equals(now.get(card.id())))
                left.put(new AgencyId(Objects.requireNonNull(card.agency())), card.province());
        if (!left.isEmpty()) marks.remember(marked, left);
    }

    /** @return ids of rows that another replica has written meanwhile */
    private Set<String> write(Map<String, Card> seen, List<Card> computed, Map<String, Card> fresh) {
        var after = computed.stream().collect(Collectors.toMap(Card::id, Function.identity()));
        var again = new HashSet<String>();
        for (var card : seen.values()) if (!after.containsKey(card.id()) && !cards.remove(card)) again.add(card.id());
        var rows =
                computed.stream().map(card -> card.after(seen.get(card.id()))).toList();
        again.addAll(cards.replace(rows));
        fresh.keySet().removeAll(seen.keySet());
        for (var row : rows) if (row.version() != 0 && !again.contains(row.id())) fresh.put(row.id(), row.written());
        return again;
    }
}
