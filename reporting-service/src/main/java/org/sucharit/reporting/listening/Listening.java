package org.sucharit.reporting.listening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sucharit.kit.kafka.ReceivedEvent;
import org.sucharit.reporting.history.Chronicle;
import org.sucharit.reporting.history.Happening;

/** Turns events into happenings and has them kept; what can't be read stops its subject and nothing else. */
final class Listening {

    /** From so many events on they are shared out. */
    private static final int MANY = 200;

    /** About as many events as one share has at most; what they are about is held in memory. */
    private static final int SHARE = 1250;

    private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

    private final Chronicle chronicle;
    private final String group;

    Listening(Chronicle chronicle, String group) {
        this.chronicle = chronicle;
        this.group = group;
    }

    /** @param reading gives null for what is no part of the record, and throws for what is not known */
    Map<ReceivedEvent, RuntimeException> keep(
            List<ReceivedEvent> events, Function<ReceivedEvent, @Nullable Happening> reading) {
        if (events.size() < MANY) return keepShare(events, reading);
        var refused = new IdentityHashMap<ReceivedEvent, RuntimeException>();
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var shares = shares(events).stream()
                    .map(share -> threads.submit(() -> keepShare(share, reading)))
                    .toList();
            for (var share : shares) refused.putAll(ofShare(share));
        }
        return refused;
    }

    /** What is one agency's stays together and in order, and nobody else writes it meanwhile. */
    private static Collection<List<ReceivedEvent>> shares(List<ReceivedEvent> events) {
        int shares = Math.max(AT_ONCE, events.size() / SHARE);
        return events.stream()
                .collect(Collectors.groupingBy(
                        event -> Math.floorMod(event.agency().hashCode(), shares)))
                .values();
    }

    private static Map<ReceivedEvent, RuntimeException> ofShare(Future<Map<ReceivedEvent, RuntimeException>> share) {
        try {
            return share.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<ReceivedEvent, RuntimeException> keepShare(
            List<ReceivedEvent> events, Function<ReceivedEvent, @Nullable Happening> reading) {
        var refused = new IdentityHashMap<ReceivedEvent, RuntimeException>();
        var stopped = new HashSet<String>();
        var happenings = new ArrayList<Happening>();
        var origins = new IdentityHashMap<Happening, ReceivedEvent>();
        for (var event : events) {
            if (stopped.contains(event.subject())) continue;
            try {
                var happening = reading.apply(event);
                if (happening == null) continue;
                happenings.add(happening);
                origins.put(happening, event);
            } catch (RuntimeException e) {
                stopped.add(event.subject());
                refused.put(event, e);
            }
        }
        // of a subject that stops twice, the earlier event is the one to be parked
        chronicle.keep(group, happenings).forEach((happening, error) -> {
            var event = origins.get(happening);
            if (event == null) return;
            refused.keySet().removeIf(later -> later.subject().equals(event.subject()));
            refused.put(event, error);
        });
        return refused;
    }
}
