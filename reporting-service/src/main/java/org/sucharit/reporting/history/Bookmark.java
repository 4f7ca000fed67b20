package org.sucharit.reporting.history;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.bson.types.Binary;

/**
 * How far a book was read, and what was known of each subject by then. Who reads it again reads only what was entered since, if it
 * still says what it said up to here, byte by byte: one that was begun anew meanwhile may not. Does not change.
 */
final class Bookmark {

    static final Bookmark BEGINNING = new Bookmark(List.of(), new byte[0], new TreeMap<>());

    /** About what a version takes in memory; most are of measures. */
    private static final int VERSION_BYTES = 2_000;

    private final List<Binary> pages;
    private final byte[] recent;
    private final TreeMap<String, Version> versions;

    private Bookmark(List<Binary> pages, byte[] recent, TreeMap<String, Version> versions) {
        this.pages = pages;
        this.recent = recent;
        this.versions = versions;
    }

    /** Where the book ends. */
    Bookmark readOn(Book book) {
        var unread = book.beginsWith(pages) ? book.after(pages.size()) : List.<byte[]>of();
        if (unread.isEmpty() || !beginsWith(unread.getFirst(), recent)) return BEGINNING.readOn(book);
        if (unread.size() == 1 && unread.getFirst().length == recent.length) return this;
        var entries = new TreeMap<String, Entry>();
        int from = recent.length;
        for (var lines : unread) {
            Entry.each(lines, from, entry -> entries.put(entry.subject, entry));
            from = 0;
        }
        var all = new TreeMap<>(versions);
        book.versionsOf(entries.values()).forEach(version -> all.put(version.subject(), version));
        return new Bookmark(book.pages(), unread.getLast(), all);
    }

    private static boolean beginsWith(byte[] lines, byte[] first) {
        return lines.length >= first.length && Arrays.equals(lines, 0, first.length, first, 0, first.length);
    }

    /** What is known by here: one version of each subject, in the order of subjects. */
    Collection<Version> versions() {
        return versions.values();
    }

    /** About how much memory it takes. */
    int bytes() {
        return pages.stream().mapToInt(Binary::length).sum() + recent.length + VERSION_BYTES * versions.size();
    }
}
