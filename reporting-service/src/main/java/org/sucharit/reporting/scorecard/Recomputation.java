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
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.reporting.history.Histories;
import org.sucharit.reporting.scorecard.Marks.Mark;

/**
 * Computes rows anew: an agency's from what is known of it, a province's from those of its agencies, the nation's from
 * those of the provinces. Every step writes absolute figures over what it has read, and begins again when another replica
 * was faster. Rows are found by their ids only, so a row knows those it is the sum of, and is told of more.
 */
@Component
class Recomputation {

    /** So many agencies' histories are held at once. */
    private static final int AT_ONCE = 200;

    private final Histories histories;
    private final Cards cards;
    private final Marks marks;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Counting counting = new Counting(RuleSets.shipped());

    Recomputation(Histories histories, Cards cards, Marks marks, Clock clock) {
        this.histories = histories;
        this.cards = cards;
        this.marks = marks;
        this.clock = clock;
    }

    /** A province's row of a year. @param name null for agencies that are nowhere yet */
    private record Part(@Nullable String name, int fiscalYear) {}

    /** Brings all rows of the marked agencies up to date and takes the marks away. */
    void settle(List<Mark> marked) {
        if (marked.isEmpty()) return;
        if (cards.find(Card.nationId(Card.EVERY_YEAR)).isEmpty()) {
            cards.prepare();
            marks.prepare();
        }
        var changed = new HashMap<Part, Set<String>>();
        for (int from = 0; from < marked.size(); from += AT_ONCE)
            settle(marked.subList(from, Math.min(marked.size(), from + AT_ONCE)), changed);
        changed.forEach((part, told) -> alone(() -> province(part, told)));
        changed.keySet().stream()
                .collect(Collectors.groupingBy(Part::fiscalYear, Collectors.mapping(this::id, Collectors.toSet())))
                .forEach((year, told) -> alone(() -> nation(year, told)));
        marks.remove(marked);
    }

    /**
     * In this replica, one step at a time: whoever was overtaken would have to begin again. And what stands in for MongoDB on
     * one machine may hand out a row that is half old, with its new version, while another thread replaces it.
     */
    private void alone(Runnable step) {
        writing.lock();
        try {
            step.run();
        } finally {
            writing.unlock();
        }
    }

    private String id(Part part) {
        return Card.provinceId(part.name(), part.fiscalYear());
    }

    private void settle(List<Mark> some, Map<Part, Set<String>> changed) {
        alone(() -> agencies(some, changed));
    }

    /** @param changed gets ids of rows by the provinces they are or were in */
    private void agencies(List<Mark> marked, Map<Part, Set<String>> changed) {
        Set<AgencyId> left = marked.stream().map(Mark::agency).collect(Collectors.toSet());
        var met = new HashSet<String>();
        while (!left.isEmpty()) {
            var seen = seen(left, met);
            var computed = computed(left);
            remember(marked, seen.values(), computed);
            seen.values().forEach(card -> add(changed, card.province(), card));
            computed.forEach(card -> add(changed, card.province(), card));
            var again = write(seen, computed);
            met.addAll(again);
            left.removeIf(agency -> again.stream().noneMatch(id -> id.startsWith(Card.prefix(agency))));
        }
        leftBefore(marked, changed);
    }

    private static void add(Map<Part, Set<String>> changed, @Nullable String province, Card card) {
        changed.computeIfAbsent(new Part(province, card.fiscalYear()), _ -> new TreeSet<>())
                .add(card.id());
    }

    private static void leftBefore(List<Mark> marked, Map<Part, Set<String>> changed) {
        var years = changed.keySet().stream().map(Part::fiscalYear).collect(Collectors.toSet());
        for (var mark : marked)
            for (var province : mark.provinces())
                for (var year : years) changed.computeIfAbsent(new Part(province, year), _ -> new TreeSet<>());
    }

    /** @param met ids of rows that were found to be there although no row names them yet */
    private Map<String, Card> seen(Collection<AgencyId> agencies, Set<String> met) {
        var ids = new HashSet<>(met);
        agencies.forEach(agency -> ids.add(Card.id(agency, Card.EVERY_YEAR)));
        var seen = new HashMap<>(cards.find(ids));
        var years = seen.values().stream()
                .flatMap(card -> card.parts().stream())
                .filter(id -> !seen.containsKey(id))
                .toList();
        seen.putAll(cards.find(years));
        return seen;
    }

    private List<Card> computed(Collection<AgencyId> agencies) {
        var today = LocalDate.now(clock);
        var computed = new ArrayList<Card>();
        for (var standing : histories.current(agencies)) {
            if (!AgencyYear.isKnown(standing)) continue;
            var years = AgencyYear.all(standing).stream()
                    .map(year -> Card.of(year, counting.of(year, today), Counting.changesOn(year, today)))
                    .toList();
            computed.addAll(years);
            computed.add(Card.ofEveryYear(standing, years.stream().map(Card::id).toList()));
        }
        return computed;
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
    private Set<String> write(Map<String, Card> seen, List<Card> computed) {
        var after = computed.stream().collect(Collectors.toMap(Card::id, Function.identity()));
        var again = new HashSet<String>();
        for (var card : seen.values()) if (!after.containsKey(card.id()) && !cards.remove(card)) again.add(card.id());
        again.addAll(cards.replace(
                computed.stream().map(card -> card.after(seen.get(card.id()))).toList()));
        return again;
    }

    private void province(Part part, Set<String> told) {
        boolean written;
        do {
            var seen = cards.find(id(part)).orElse(null);
            var agencies = parts(seen, told).stream()
                    .filter(card -> Objects.equals(card.province(), part.name()))
                    .toList();
            written = write(seen, Card.ofProvince(part.name(), part.fiscalYear(), agencies));
        } while (!written);
    }

    private void nation(int fiscalYear, Set<String> told) {
        boolean written;
        do {
            var seen = cards.find(Card.nationId(fiscalYear)).orElse(null);
            var provinces = parts(seen, told).stream()
                    .filter(card -> !card.lostAllParts())
                    .toList();
            written = write(seen, Card.ofNation(fiscalYear, provinces));
        } while (!written);
    }

    /** The rows it was the sum of, and those it is told of. */
    private List<Card> parts(@Nullable Card seen, Set<String> told) {
        var ids = new TreeSet<>(told);
        if (seen != null) ids.addAll(seen.parts());
        return List.copyOf(cards.find(ids).values());
    }

    /**
     * Also what says the same as before is written: somebody else may be about to write what they made of some newer and some
     * older rows, and must find that they were overtaken.
     */
    private boolean write(@Nullable Card seen, Card computed) {
        return cards.replace(List.of(computed.after(seen))).isEmpty();
    }
}
