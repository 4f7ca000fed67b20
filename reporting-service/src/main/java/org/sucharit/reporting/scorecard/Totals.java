package org.sucharit.reporting.scorecard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Writes sums anew, many at once. Rows are found by their ids only, so a sum knows those it is the sum of, and is told of
 * those that became others since. Used by one thread at a time.
 *
 * <p>As long as a sum stands as it was written here, its other parts are what they were then: whoever writes a part, in any
 * replica, writes the sum afterwards. So neither is read again before it turns out that somebody else was there.
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
     * @param fresh rows that were just written, by id, where that is known; others are read
     * @return the sums that were written, by id, as far as it is known how they stand
     */
    Map<String, Card> write(Map<? extends Total, Set<String>> told, Map<String, Card> fresh) {
        var written = new HashMap<String, Card>();
        var all = List.copyOf(told.keySet());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            var left = write(remembered(some, told), fresh, written);
            while (!left.isEmpty()) left = write(read(left, told), Map.of(), written);
        }
        return written;
    }

    /**
     * A sum on its way.
     *
     * @param version as it stands; 0 for a new one
     * @param asked ids of rows that may be other parts now
     */
    private record Going(Total total, long version, Parts parts, Set<String> asked) {}

    /** As they were written here; those that are not known are read. */
    private List<Going> remembered(Collection<? extends Total> totals, Map<? extends Total, Set<String>> told) {
        var going = new ArrayList<Going>();
        var others = new ArrayList<Total>();
        for (var total : totals) {
            var last = known.find(total.id());
            if (last == null) others.add(total);
            else going.add(new Going(total, last.version(), last.parts(), told.getOrDefault(total, Set.of())));
        }
        going.addAll(read(others, told));
        return going;
    }

    private List<Going> read(Collection<? extends Total> totals, Map<? extends Total, Set<String>> told) {
        var seen = cards.find(totals.stream().map(Total::id).toList());
        var going = new ArrayList<Going>();
        for (var total : totals) {
            var asked = new HashSet<>(told.getOrDefault(total, Set.of()));
            var sum = seen.get(total.id());
            if (sum != null) asked.addAll(sum.parts());
            going.add(new Going(total, sum == null ? 0 : sum.version(), Parts.NONE, asked));
        }
        return going;
    }

    /** @return those that another replica has written meanwhile */
    private List<Total> write(List<Going> going, Map<String, Card> fresh, Map<String, Card> written) {
        if (going.isEmpty()) return List.of();
        var rows = rows(going, fresh);
        var parts = new HashMap<String, Parts>();
        var sums = new ArrayList<Card>();
        for (var one : going) {
            var now = parts(one, rows);
            parts.put(one.total.id(), now);
            sums.add(one.total.of(now).as(one.version));
        }
        var again = cards.replace(sums);
        for (var sum : sums) {
            if (again.contains(sum.id())) continue;
            known.remember(sum.written(), parts.getOrDefault(sum.id(), Parts.NONE));
            if (sum.version() != 0) written.put(sum.id(), sum.written());
        }
        return going.stream()
                .map(Going::total)
                .filter(total -> again.contains(total.id()))
                .toList();
    }

    private Map<String, Card> rows(List<Going> going, Map<String, Card> fresh) {
        var unknown = new HashSet<String>();
        for (var one : going) unknown.addAll(one.asked);
        unknown.removeAll(fresh.keySet());
        var rows = new HashMap<>(fresh);
        if (!unknown.isEmpty()) rows.putAll(cards.find(unknown));
        return rows;
    }

    private static Parts parts(Going one, Map<String, Card> rows) {
        var come = new ArrayList<Card>();
        var gone = new HashSet<String>();
        for (var id : one.asked) {
            var row = rows.get(id);
            if (row != null && one.total.has(row)) come.add(row);
            else gone.add(id);
        }
        return one.parts.with(come, gone);
    }
}
