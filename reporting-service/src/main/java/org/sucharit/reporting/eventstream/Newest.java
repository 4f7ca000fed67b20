package org.sucharit.reporting.eventstream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The newest events, without a gap, as many as have so many bytes together. To be used under a lock. */
final class Newest {

    private final ArrayDeque<StreamedEvent> events = new ArrayDeque<>();
    private final long most;
    private long bytes;
    private long after;
    private long end;

    Newest(long most) {
        this.most = most;
    }

    /** Begins anew, empty, behind a position. */
    void begin(long position) {
        events.clear();
        bytes = 0;
        after = position;
        end = position;
    }

    long end() {
        return end;
    }

    void add(List<StreamedEvent> more) {
        for (var event : more) {
            events.addLast(event);
            bytes += event.json().length;
            end = event.position();
        }
        while (bytes > most && !events.isEmpty()) {
            var oldest = events.removeFirst();
            bytes -= oldest.json().length;
            after = oldest.position();
        }
    }

    /** The next behind a position, so many bytes or one event; nothing at all, when that is too long ago. */
    Optional<List<StreamedEvent>> after(long position, long bytes) {
        if (position < after) return Optional.empty();
        var found = new ArrayDeque<StreamedEvent>();
        long size = 0;
        for (var latest = events.descendingIterator(); latest.hasNext(); ) {
            var event = latest.next();
            if (event.position() <= position) break;
            found.addFirst(event);
            size += event.json().length;
            while (size > bytes && found.size() > 1) size -= found.removeLast().json().length;
        }
        return Optional.of(new ArrayList<>(found));
    }
}
