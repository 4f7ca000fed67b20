package org.sucharit.reporting.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.record.Rows;

/**
 * What is known now of all subjects of one agency and year, and the days at whose end something else was known than the
 * day before. Each of these days has a closing: the book as it then was.
 */
final class Book {

    static final String GROUP = "group";
    static final String DAYS = "days";
    static final String PAGES = "pages";

    final BookKey key;
    final TreeMap<String, Entry> entries;
    final TreeSet<LocalDate> days = new TreeSet<>();
    /** How often it was written before; 0 when it is new. */
    final long written;

    Book(BookKey key) {
        this.key = key;
        this.entries = new TreeMap<>();
        this.written = 0;
    }

    Book(Document row) {
        key = new BookKey(row.getString(GROUP), row.getString(Rows.AGENCY), row.getInteger(Rows.FISCAL_YEAR));
        entries = Pages.unpack(row.get(PAGES, Binary.class));
        written = row.getLong(Rows.VERSION);
        for (var day : row.getList(DAYS, Integer.class)) days.add(LocalDate.ofEpochDay(day));
    }

    Document document() {
        return document(key, entries)
                .append("_id", key.id())
                .append(Rows.VERSION, written + 1)
                .append(DAYS, days.stream().map(day -> (int) day.toEpochDay()).toList());
    }

    static Document closing(BookKey key, LocalDate day, TreeMap<String, Entry> entries) {
        return document(key, entries).append("_id", key.closing(day)).append("day", day.toString());
    }

    private static Document document(BookKey key, TreeMap<String, Entry> entries) {
        var row = new Document(GROUP, key.group()).append(Rows.AGENCY, key.agency());
        if (key.fiscalYear() != null) row.append(Rows.FISCAL_YEAR, key.fiscalYear());
        return row.append(PAGES, Pages.pack(entries.values()));
    }

    /** The last version of a subject that is entered; -1 when there is none. */
    long sequence(String subject) {
        var entry = entries.get(subject);
        return entry == null ? -1 : entry.sequence();
    }

    /** Whether what it says now was known at that instant already. */
    boolean isAsOf(Instant at) {
        return days.isEmpty() || days.last().isBefore(dayOf(at)) || isAsOf(entries, at);
    }

    static boolean isAsOf(TreeMap<String, Entry> entries, Instant at) {
        return entries.values().stream().noneMatch(entry -> entry.from().isAfter(at));
    }

    /** The last day up to that of the instant that was closed with something. */
    @Nullable
    LocalDate lastDay(Instant at) {
        return days.floor(dayOf(at));
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, Footprint.BANGKOK);
    }

    List<LocalDate> daysFrom(LocalDate day) {
        return List.copyOf(days.tailSet(day));
    }
}
