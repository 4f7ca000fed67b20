package org.sucharit.reporting.history;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Versions that are not yet in a book, by subject, in order; they are entered together. */
final class News {

    final Book book;
    private final Map<String, List<Footprint>> bySubject = new LinkedHashMap<>();

    News(Book book) {
        this.book = book;
    }

    void of(Subject subject) {
        var footprints = subject.after(book.sequence(subject.id));
        if (!footprints.isEmpty()) bySubject.put(subject.id, footprints);
    }

    boolean isEmpty() {
        return bySubject.isEmpty();
    }

    private TreeSet<LocalDate> ownDays() {
        var days = new TreeSet<LocalDate>();
        bySubject.values().forEach(footprints -> footprints.forEach(one -> days.add(one.day())));
        return days;
    }

    /** Days whose closings must be known before the news can be entered: late news change what was closed. */
    List<LocalDate> closedMeanwhile() {
        if (book.days.isEmpty() || !ownDays().first().isBefore(book.days.last())) return List.of();
        var days = new TreeSet<>(book.days.tailSet(ownDays().first()));
        var before = book.days.lower(ownDays().first());
        if (before != null) days.add(before);
        return List.copyOf(days);
    }

    /**
     * Enters the news in the book.
     *
     * @param closed closings of the days asked for by {@link #closedMeanwhile}
     * @return the closings that follow, from the first day of the news on
     */
    Map<LocalDate, TreeMap<String, Entry>> enter(Map<LocalDate, TreeMap<String, Entry>> closed) {
        var closings = new TreeMap<LocalDate, TreeMap<String, Entry>>();
        var first = ownDays().first();
        var days = ownDays();
        days.addAll(book.days.tailSet(first));
        var before = before(first, closed);
        for (var day : days) {
            var closing = new TreeMap<>(closed.getOrDefault(day, before));
            bySubject.forEach((subject, footprints) -> enter(subject, lastOf(footprints, day), closing));
            closings.put(day, closing);
            before = closing;
        }
        bySubject.forEach((subject, footprints) -> enter(subject, footprints.getLast(), book.entries));
        book.days.addAll(days);
        return closings;
    }

    /** What was known when the first day of the news began, or on it, if nothing later is closed. */
    private TreeMap<String, Entry> before(LocalDate first, Map<LocalDate, TreeMap<String, Entry>> closed) {
        if (closed.isEmpty()) return new TreeMap<>(book.entries);
        var day = book.days.lower(first);
        return day == null ? new TreeMap<>() : closed.getOrDefault(day, new TreeMap<>());
    }

    private static @Nullable Footprint lastOf(List<Footprint> footprints, LocalDate day) {
        Footprint last = null;
        for (var footprint : footprints) if (!footprint.day().isAfter(day)) last = footprint;
        return last;
    }

    private static void enter(String subject, @Nullable Footprint footprint, TreeMap<String, Entry> into) {
        if (footprint != null) into.put(subject, Entry.of(subject, footprint));
    }
}
