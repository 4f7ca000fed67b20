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
 * was faster.
 */
@Component
class Recomputation {

    private final Histories histories;
    private final Cards cards;
    private final Marks marks;
    private final Clock clock;
    private final Counting counting = new Counting(RuleSets.shipped());

    /** So many agencies' histories are held at once. */
    private static final int AT_ONCE = 200;

    Recomputation(Histories histories, Cards cards, Marks marks, Clock clock) {
        this.histories = histories;
        this.cards = cards;
        this.marks = marks;
        this.clock = clock;
    }

    /** A province's rows of a year. @param name null for agencies that are nowhere yet */
    private record Part(@Nullable String name, int fiscalYear) {}

    /** Brings all rows of the marked agencies up to date and takes the marks away. */
    void settle(List<Mark> marked) {
        if (marked.isEmpty()) return;
        if (cards.find(Card.nationId(Card.EVERY_YEAR)).isEmpty()) cards.prepare();
        var parts = new HashSet<Part>();
        for (var some : chunks(marked)) parts.addAll(agencies(some));
        parts.forEach(this::province);
        parts.stream().map(Part::fiscalYear).distinct().forEach(this::nation);
        marks.remove(marked);
    }

    private static List<List<Mark>> chunks(List<Mark> all) {
        var chunks = new ArrayList<List<Mark>>();
        for (int from = 0; from < all.size(); from += AT_ONCE)
            chunks.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        return chunks;
    }

    private Set<Part> agencies(List<Mark> marked) {
        var parts = new HashSet<Part>();
        Set<AgencyId> left = marked.stream().map(Mark::agency).collect(Collectors.toSet());
        while (!left.isEmpty()) {
            var seen = cards.ofAgencies(left);
            var computed = computed(left);
            remember(seen, computed);
            for (var card : seen) parts.add(part(card));
            for (var card : computed) parts.add(part(card));
            left = write(seen, computed);
        }
        for (var mark : marked)
            for (var province : mark.provinces())
                for (var part : Set.copyOf(parts)) parts.add(new Part(province, part.fiscalYear()));
        return parts;
    }

    private static Part part(Card card) {
        return new Part(card.province(), card.fiscalYear());
    }

    private List<Card> computed(Collection<AgencyId> agencies) {
        var today = LocalDate.now(clock);
        var computed = new ArrayList<Card>();
        for (var standing : histories.current(agencies)) {
            standing.registered().ifPresent(registered -> computed.add(Card.of(standing.agency(), registered)));
            for (var year : AgencyYear.all(standing))
                computed.add(Card.of(year, counting.of(year, today), Counting.changesOn(year, today)));
        }
        return computed;
    }

    private void remember(List<Card> seen, List<Card> computed) {
        var now = new HashMap<String, @Nullable String>();
        computed.forEach(card -> now.put(card.id(), card.province()));
        var left = new HashMap<AgencyId, String>();
        for (var card : seen)
            if (card.province() != null && !card.province().equals(now.get(card.id())))
                left.put(new AgencyId(Objects.requireNonNull(card.agency())), card.province());
        if (!left.isEmpty()) marks.remember(left);
    }

    /** @return agencies of which another replica has written a row meanwhile */
    private Set<AgencyId> write(List<Card> seen, List<Card> computed) {
        Map<String, Card> before = seen.stream().collect(Collectors.toMap(Card::id, card -> card));
        var after = computed.stream().collect(Collectors.toMap(Card::id, card -> card));
        var again = new HashSet<AgencyId>();
        for (var card : seen)
            if (!after.containsKey(card.id()) && !cards.remove(card)) again.add(agency(card));
        var lost = cards.replace(computed.stream()
                .filter(card -> !card.says(before.get(card.id())))
                .map(card -> card.after(before.get(card.id())))
                .toList());
        lost.forEach(id -> again.add(agency(Objects.requireNonNull(after.get(id)))));
        return again;
    }

    private static AgencyId agency(Card card) {
        return new AgencyId(Objects.requireNonNull(card.agency()));
    }

    private void province(Part part) {
        var id = Card.provinceId(part.name(), part.fiscalYear());
        boolean written;
        do {
            var seen = cards.find(id).orElse(null);
            var agencies = cards.inProvince(part.name(), part.fiscalYear());
            written = write(seen, Card.ofProvince(part.name(), part.fiscalYear(), agencies));
        } while (!written);
    }

    private void nation(int fiscalYear) {
        boolean written;
        do {
            var seen = cards.find(Card.nationId(fiscalYear)).orElse(null);
            written = write(seen, Card.ofNation(fiscalYear, cards.provinces(fiscalYear)));
        } while (!written);
    }

    private boolean write(@Nullable Card seen, Card computed) {
        return computed.says(seen)
                || cards.replace(List.of(computed.after(seen))).isEmpty();
    }
}
