package org.sucharit.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sucharit.faults.Finding.Trouble;
import org.sucharit.faults.Stored.Event;
import org.sucharit.faults.Told.Row;

/**
 * Topics carry every event that is to be told, each aggregate's in order, and nothing that is not in a store. Telling again is
 * allowed, word for word, to whoever was disturbed between telling and noting it down.
 */
final class TopicCheck {

    private final FlowMap flow;
    private final Set<String> known = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    TopicCheck(FlowMap flow) {
        this.flow = flow;
    }

    /** How many records are there for another time, all since the beginning. */
    int repeated() {
        return known.size();
    }

    /** @param disturbed whether a publisher, its database or the broker was, since the last check */
    List<Finding> of(Collection<Stored> stores, Told told, boolean disturbed) {
        findings.clear();
        var first = new HashMap<String, Row>();
        var highest = new HashMap<String, Long>();
        for (var record : told.records()) {
            var before = first.putIfAbsent(record.id(), record);
            if (before == null) inOrder(record, highest);
            else again(record, before, disturbed);
        }
        var stored = new HashMap<String, Event>();
        for (var store : stores) for (var event : store.all()) stored.put(event.id(), event);
        for (var event : stored.values())
            if (flow.mustBeTold(event.type()) && !first.containsKey(event.id()))
                findings.add(new Finding(Trouble.UNTOLD, event.aggregate(), event.named()));
        first.values().forEach(record -> fromStore(record, stored));
        return List.copyOf(findings);
    }

    private void inOrder(Row record, Map<String, Long> highest) {
        var before = highest.merge(record.place() + record.subject(), record.sequence(), Math::max);
        if (before > record.sequence()) report(Trouble.OUT_OF_ORDER, record, "behind " + before);
    }

    private void again(Row record, Row before, boolean allowed) {
        boolean fresh = known.add(record.place() + "@" + record.offset());
        boolean same = record.content() == before.content() && record.type().equals(before.type());
        if (!same) report(Trouble.TOLD_TWICE, record, "and otherwise than before");
        else if (fresh && !allowed) report(Trouble.TOLD_TWICE, record, "and nothing had happened");
    }

    private void fromStore(Row record, Map<String, Event> stored) {
        var event = stored.get(record.id());
        if (event == null) {
            report(Trouble.LOST, record, "told, and not in the store");
            return;
        }
        boolean fits = flow.mayBeTold(event.type(), record.type())
                && (FlowMap.ownNumbers(event.type())
                        || (event.number() == record.sequence()
                                && event.aggregate().equals(record.subject())));
        if (!fits) report(Trouble.TOLD_TWICE, record, "is not what is stored: " + event.named());
    }

    private void report(Trouble trouble, Row record, String what) {
        findings.add(new Finding(
                trouble,
                record.subject(),
                "%s %d at %s offset %d %s"
                        .formatted(record.type(), record.sequence(), record.place(), record.offset(), what)));
    }
}
