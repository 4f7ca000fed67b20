package org.sucharit.reporting.scorecard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes sums anew, many at once. Rows are found by their ids only, so a sum knows those it is the sum of, and is told of
 * those that became others since. Used by one thread at a time.
 *
 * <p>As long as a sum stands as it was written here, its other parts are what they were then: whoever writes a part, in any
 * replica, writes the sum afterwards.
 */
@Component
class Totals {

    /** The parts of so many sums are held at once. */
    private static final int AT_ONCE = 40;

    private final Cards cards;
    private final KnownParts known = new KnownParts();

    Totals(Cards cards) {
        this.cards = cards;
    }

    /**
     * Also what says the same as before is written: somebody else may be about to write what they made of some newer and some
     * older rows, and must find that they were overtaken.
     *
     * @param told by sum, ids of rows that were written or removed, and may have come to it or left it
     */
    void write(Map<? extends Total, Set<String>> told) {
        var all = List.copyOf(told.keySet());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var left = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            while (!left.isEmpty()) {
                var again = write(left, told);
                left = left.stream().filter(total -> again.contains(total.id())).toList();
            }
        }
    }

    /** @return ids of those that another replica has written meanwhile */
    private Set<String> write(List<? extends Total> totals, Map<? extends Total, Set<String>> told) {
        var seen = cards.find(totals.stream().map(Total::id).toList());
        var sums = sums(totals, told, seen);
        var again = cards.replace(sums.stream().map(Sum::card).toList());
        for (var sum : sums) if (!again.contains(sum.card.id())) known.remember(sum.card, sum.parts);
        return again;
    }

    /** @param parts by id */
    private record Sum(Card card, Map<String, Card> parts) {}

    private List<Sum> sums(
            List<? extends Total> totals, Map<? extends Total, Set<String>> told, Map<String, Card> seen) {
        var asked = new HashMap<Total, Set<String>>();
        for (var total : totals) asked.put(total, asked(told.getOrDefault(total, Set.of()), seen.get(total.id())));
        var found = cards.find(asked.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return totals.stream()
                .map(total -> sum(total, seen.get(total.id()), asked.getOrDefault(total, Set.of()), found))
                .toList();
    }

    private Sum sum(Total total, @Nullable Card seen, Set<String> asked, Map<String, Card> found) {
        var parts = new HashMap<>(known.of(seen));
        for (var id : asked) {
            var part = found.get(id);
            if (part != null && total.has(part)) parts.put(id, part);
            else parts.remove(id);
        }
        return new Sum(total.of(List.copyOf(parts.values())).after(seen), parts);
    }

    /** The rows it is told of, and those it was the sum of unless they are known. */
    private Set<String> asked(Set<String> told, @Nullable Card seen) {
        var asked = new HashSet<>(told);
        if (seen != null && known.of(seen).isEmpty()) asked.addAll(seen.parts());
        return asked;
    }
}
