package org.sucharit.reporting.history;

import java.util.Collection;
import java.util.LinkedHashMap;

/** Bookmarks in the books that were read last, as many as fit into some memory; for all threads. */
final class Bookmarks {

    /** Some 200 agencies' years of as many measures as most have. */
    private static final int MOST_BYTES = 24 << 20;

    private final LinkedHashMap<BookKey, Bookmark> byBook = new LinkedHashMap<>(16, 0.75F, true);
    private int bytes;

    /** What is known of each subject of the book, read on from where it was read to. */
    Collection<Version> versions(Book book) {
        var end = find(book.key).readOn(book);
        put(book.key, end);
        return end.versions();
    }

    private synchronized Bookmark find(BookKey key) {
        return byBook.getOrDefault(key, Bookmark.BEGINNING);
    }

    private synchronized void put(BookKey key, Bookmark mark) {
        remove(key);
        byBook.put(key, mark);
        bytes += mark.bytes();
        while (bytes > MOST_BYTES) remove(byBook.firstEntry().getKey());
    }

    private void remove(BookKey key) {
        var mark = byBook.remove(key);
        if (mark != null) bytes -= mark.bytes();
    }
}
