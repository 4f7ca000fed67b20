package org.sucharit.reporting.history;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Binary;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.record.Rows;

/**
 * Every version of all subjects of one agency and year, in the order in which they arrived, which for one subject is their
 * own. What came last lies open; once that is long enough it is made a page, compressed, and not touched again.
 */
final class Book {

    static final String GROUP = "group";

    private static final String PAGES = "pages";
    private static final String RECENT = "recent";
    private static final String KNOWN = "known";
    private static final String LATEST = "latest";
    private static final int PAGE = 16_384;

    final BookKey key;
    /** How often it was written before; 0 when it is new. */
    final long written;

    private final List<Binary> pages;
    private final ByteArrayOutputStream recent;
    /** The last version of each subject that is entered. */
    private final TreeMap<String, Long> known;

    private Instant latest;
    private boolean changed;

    Book(BookKey key) {
        this.key = key;
        this.written = 0;
        this.pages = new ArrayList<>();
        this.recent = new ByteArrayOutputStream();
        this.known = new TreeMap<>();
        this.latest = Instant.MIN;
    }

    Book(Document row) {
        key = new BookKey(row.getString(GROUP), row.getString(Rows.AGENCY), row.getInteger(Rows.FISCAL_YEAR));
        written = row.getLong(Rows.VERSION);
        pages = new ArrayList<>(row.getList(PAGES, Binary.class));
        recent = new ByteArrayOutputStream();
        recent.writeBytes(row.get(RECENT, Binary.class).getData());
        known = new TreeMap<>();
        row.getString(KNOWN).lines().forEach(line -> {
            int end = line.lastIndexOf(' ');
            known.put(line.substring(0, end), Long.parseLong(line, end + 1, line.length(), 10));
        });
        latest = Instant.parse(row.getString(LATEST));
    }

    Document document() {
        var row = new Document("_id", key.id()).append(GROUP, key.group()).append(Rows.AGENCY, key.agency());
        if (key.fiscalYear() != null) row.append(Rows.FISCAL_YEAR, key.fiscalYear());
        var all = new StringBuilder();
        known.forEach((subject, sequence) ->
                all.append(subject).append(' ').append(sequence.longValue()).append('\n'));
        return row.append(Rows.VERSION, written + 1)
                .append(LATEST, latest.toString())
                .append(KNOWN, all.toString())
                .append(RECENT, new Binary(recent.toByteArray()))
                .append(PAGES, pages);
    }

    /** The last version of a subject that is entered; -1 when there is none. */
    long sequence(String subject) {
        return known.getOrDefault(subject, -1L);
    }

    /** Enters a version that follows those of its subject that are there. */
    void enter(Entry entry) {
        entry.write(recent);
        known.put(entry.subject, entry.sequence);
        if (entry.from.isAfter(latest)) latest = entry.from;
        changed = true;
    }

    /** Whether something was entered since it was read. */
    boolean isChanged() {
        return changed;
    }

    /** Makes a page of what is recent, if that is enough for one. */
    void turn(Pages making) {
        if (recent.size() < PAGE) return;
        pages.add(making.pack(recent.toByteArray()));
        recent.reset();
    }

    /** Whether anything in it became so at the instant or later. */
    boolean saysMoreFrom(Instant at) {
        return !latest.isBefore(at);
    }

    /** What was known of each subject at an instant, inclusive; {@link Instant#MAX} for now. */
    TreeMap<String, Entry> at(Instant at) {
        var found = new TreeMap<String, Entry>();
        forEach(entry -> {
            if (!entry.from.isAfter(at)) found.put(entry.subject, entry);
        });
        return found;
    }

    /** @param entries of this book, an agency's */
    List<Version> versionsOf(Collection<Entry> entries) {
        var agency = new AgencyId(key.agency());
        return entries.stream()
                .map(entry -> entry.version(agency, key.fiscalYear()))
                .toList();
    }

    /** All versions there are; those of one subject in order. */
    void forEach(Consumer<Entry> reader) {
        try (var reading = new Pages()) {
            for (var page : pages) Entry.each(reading.unpack(page), 0, reader);
        }
        Entry.each(recent.toByteArray(), 0, reader);
    }

    /** Whether these are its first pages. */
    boolean beginsWith(List<Binary> first) {
        return pages.size() >= first.size() && pages.subList(0, first.size()).equals(first);
    }

    List<Binary> pages() {
        return List.copyOf(pages);
    }

    /** The lines of each page after so many, and last of what lies open. */
    List<byte[]> after(int read) {
        var lines = new ArrayList<byte[]>();
        try (var reading = new Pages()) {
            for (var page : pages.subList(read, pages.size())) lines.add(reading.unpack(page));
        }
        lines.add(recent.toByteArray());
        return lines;
    }
}
