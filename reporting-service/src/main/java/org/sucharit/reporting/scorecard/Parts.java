package org.sucharit.reporting.scorecard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The rows a sum is made of, in groups that are added up each by itself: another row costs no more than its group. Unchangeable. */
final class Parts {

    private static final int GROUPS = 16;

    static final Parts NONE = new Parts(IntStream.range(0, GROUPS)
            .mapToObj(_ -> new Group(Map.of(), Tally.NONE))
            .toList());

    private final List<Group> groups;

    private Parts(List<Group> groups) {
        this.groups = groups;
    }

    /** @param cards by id */
    private record Group(Map<String, Card> cards, Tally tally) {

        Group with(Map<String, Card> come, Set<String> gone) {
            var all = new HashMap<>(cards);
            all.keySet().removeAll(gone);
            all.putAll(come);
            return new Group(all, all.values().stream().map(Card::tally).reduce(Tally.NONE, Tally::plus));
        }
    }

    /** @param come rows, also in place of those that are there @param gone ids of rows that are none any more */
    Parts with(List<Card> come, Set<String> gone) {
        var comeBy = new HashMap<Integer, Map<String, Card>>();
        for (var card : come)
            comeBy.computeIfAbsent(group(card.id()), _ -> new HashMap<>()).put(card.id(), card);
        var changed = new ArrayList<Group>(GROUPS);
        for (int i = 0; i < GROUPS; i++) {
            var group = groups.get(i);
            var here = comeBy.getOrDefault(i, Map.of());
            boolean stays = here.isEmpty() && gone.stream().noneMatch(group.cards()::containsKey);
            changed.add(stays ? group : group.with(here, gone));
        }
        return new Parts(changed);
    }

    private static int group(String id) {
        return Math.floorMod(id.hashCode(), GROUPS);
    }

    /** In order. */
    List<String> ids() {
        return groups.stream()
                .flatMap(group -> group.cards().keySet().stream())
                .sorted()
                .toList();
    }

    int size() {
        return groups.stream().mapToInt(group -> group.cards().size()).sum();
    }

    Tally tally() {
        return groups.stream().map(Group::tally).reduce(Tally.NONE, Tally::plus);
    }
}
