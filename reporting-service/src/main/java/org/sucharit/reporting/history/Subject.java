package org.sucharit.reporting.history;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.record.Kind;
import org.sucharit.reporting.record.PublicRecord;
import org.sucharit.reporting.record.Rows;

/** A subject while the events of a batch are applied to it: its record, and the trail of its versions. */
final class Subject {

    final Kind kind;
    final String id;
    private final @Nullable Document stored;
    /** What was about to be entered in its book when it was last written. */
    private final List<Entry> trail = new ArrayList<>();

    private final List<Entry> fresh = new ArrayList<>();
    private @Nullable PublicRecord record;
    private @Nullable Instant changedAt;
    private Instant last = Instant.MIN;
    private long version = -1;

    Subject(Kind kind, String id, @Nullable Document stored) {
        this.kind = kind;
        this.id = id;
        this.stored = stored;
        if (stored == null) return;
        version = stored.getLong(Rows.VERSION);
        Entry.each(stored.get(Rows.TRAIL, Binary.class).getData(), 0, trail::add);
    }

    /** What it has seen already changes nothing. @throws RuntimeException when the event makes no sense here */
    void apply(Happening event) {
        if (event.sequence() <= version) return;
        if (fresh.isEmpty() && stored != null) {
            record = Rows.record(stored, kind.type());
            last = trail.getLast().from;
        }
        var next = Objects.requireNonNull(event.change().apply(record));
        last = event.time().isAfter(last) ? event.time() : last;
        fresh.add(Entry.of(id, event.sequence(), last, States.of(next)));
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

    /** @param unentered versions that its book does not have yet; what a crash lets out of the book is made up for by them */
    Document document(List<Entry> unentered) {
        var lines = new ByteArrayOutputStream();
        unentered.forEach(entry -> entry.write(lines));
        return Rows.document(
                id, Objects.requireNonNull(record), version, Objects.requireNonNull(changedAt), lines.toByteArray());
    }

    /** Where its versions are entered. */
    BookKey book(String group) {
        if (record != null) return new BookKey(group, Rows.code(record.agency()), record.ofYear());
        var row = Objects.requireNonNull(stored);
        return new BookKey(group, row.getString(Rows.AGENCY), row.getInteger(Rows.FISCAL_YEAR));
    }

    /** Its versions that the book does not have yet, in order. */
    List<Entry> unentered(Book book) {
        long known = book.sequence(id);
        return Stream.concat(trail.stream(), fresh.stream())
                .filter(entry -> entry.sequence > known)
                .toList();
    }
}
