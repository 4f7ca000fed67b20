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
    /** As lines: what was entered in its book, or was about to be, when it was last written. */
    private final List<String> trail;

    private final List<Entry> fresh = new ArrayList<>();
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
            last = Entry.of(trail.getLast()).from();
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
        var lines = unentered.stream().map(Entry::line).toList();
        return Rows.document(id, Objects.requireNonNull(record), version, Objects.requireNonNull(changedAt), lines);
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
        var all = new ArrayList<Entry>();
        if (isNew() || known < versionBefore()) trail.stream().map(Entry::of).forEach(all::add);
        all.addAll(fresh);
        all.removeIf(entry -> entry.sequence() <= known);
        return all;
    }
}
