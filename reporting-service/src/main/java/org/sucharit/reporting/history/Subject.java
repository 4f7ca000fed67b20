package org.sucharit.reporting.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.record.Kind;
import org.sucharit.reporting.record.PublicRecord;
import org.sucharit.reporting.record.Rows;

/** A subject while the events of a batch are applied to it: its record, and the trail of its versions. */
final class Subject {

    final Kind kind;
    final String id;
    private final @Nullable Document stored;
    private final List<String> trail;
    private final List<Footprint> fresh = new ArrayList<>();
    private @Nullable PublicRecord record;
    private @Nullable Instant changedAt;
    private Instant last = Instant.MIN;
    private long version = -1;

    Subject(Kind kind, String id, @Nullable Document stored) {
        this.kind = kind;
        this.id = id;
        this.stored = stored;
        this.trail = stored == null ? List.of() : stored.getList(Rows.TRAIL, String.class);
        if (stored != null) version = stored.getLong(Rows.VERSION);
    }

    /** What it has seen already changes nothing. @throws RuntimeException when the event makes no sense here */
    void apply(Happening event) {
        if (event.sequence() <= version) return;
        if (fresh.isEmpty() && stored != null) {
            record = Rows.record(stored, kind.type());
            last = footprint(trail.getLast()).from();
        }
        var next = Objects.requireNonNull(event.change().apply(record));
        last = event.time().isAfter(last) ? event.time() : last;
        fresh.add(new Footprint(event.sequence(), last, States.of(next)));
        record = next;
        version = event.sequence();
        changedAt = event.time();
    }

    boolean isNew() {
        return stored == null;
    }

    boolean isChanged() {
        return !fresh.isEmpty();
    }

    /** Whether anything at all was applied to it, now or before. */
    boolean isThere() {
        return version >= 0;
    }

    long versionBefore() {
        return stored == null ? -1 : stored.getLong(Rows.VERSION);
    }

    Document document() {
        var whole = new ArrayList<>(trail);
        fresh.forEach(footprint -> whole.add(Rows.text(footprint)));
        return Rows.document(id, Objects.requireNonNull(record), version, Objects.requireNonNull(changedAt), whole);
    }

    /** Where its versions are entered. */
    BookKey book(String group) {
        if (record != null) return new BookKey(group, Rows.code(record.agency()), record.ofYear());
        var row = Objects.requireNonNull(stored);
        return new BookKey(group, row.getString(Rows.AGENCY), row.getInteger(Rows.FISCAL_YEAR));
    }

    /** Its versions after that one, in order. */
    List<Footprint> after(long sequence) {
        var later = new ArrayList<Footprint>();
        for (int i = fresh.size() - 1; i >= 0 && fresh.get(i).sequence() > sequence; i--) later.addFirst(fresh.get(i));
        if (later.size() < fresh.size()) return later;
        for (int i = trail.size() - 1; i >= 0; i--) {
            var footprint = footprint(trail.get(i));
            if (footprint.sequence() <= sequence) break;
            later.addFirst(footprint);
        }
        return later;
    }

    static Footprint footprint(String text) {
        return Rows.read(text, Footprint.class);
    }
}
