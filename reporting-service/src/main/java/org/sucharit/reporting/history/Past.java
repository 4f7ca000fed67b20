package org.sucharit.reporting.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.record.Kind;

/**
 * Turns books back: what they say now if nothing came later, else the last closing before; and what changed after the
 * instant on that very day is looked up in its trail.
 */
@Component
class Past {

    private static final Comparator<Change> IN_ORDER = Comparator.comparing(
                    (Change change) -> change.agency().value())
            .thenComparing(Change::at)
            .thenComparing(Change::subject);

    private final Annals annals;
    private final Subjects subjects;

    Past(Annals annals, Subjects subjects) {
        this.annals = annals;
        this.subjects = subjects;
    }

    /** @param codes of the agencies that are wanted, also where there are no books */
    List<Standing> standings(List<String> codes, Collection<Book> books, Instant at) {
        var byAgency = new TreeMap<String, TreeMap<String, Version>>();
        entries(books, at).forEach((key, entries) -> {
            var versions = byAgency.computeIfAbsent(key.agency(), _ -> new TreeMap<>());
            var agency = new AgencyId(key.agency());
            entries.values().forEach(entry -> versions.put(entry.subject(), entry.version(agency, key.fiscalYear())));
        });
        return codes.stream()
                .map(code -> new Standing(
                        new AgencyId(code),
                        List.copyOf(byAgency.getOrDefault(code, new TreeMap<>()).values())))
                .toList();
    }

    /** The entries of books as they were at an instant. */
    Map<BookKey, TreeMap<String, Entry>> entries(Collection<Book> books, Instant at) {
        var found = new HashMap<BookKey, TreeMap<String, Entry>>();
        var wanted = new HashMap<BookKey, List<LocalDate>>();
        for (var book : books) {
            if (at.equals(Instant.MAX) || book.isAsOf(at)) found.put(book.key, book.entries);
            else {
                var day = book.lastDay(at);
                if (day != null) wanted.put(book.key, List.of(day));
            }
        }
        annals.closings(wanted).forEach((key, days) -> days.values().forEach(entries -> found.put(key, entries)));
        correct(found.values(), at);
        return found;
    }

    /** What became known later on the same day is put back to what it was. */
    private void correct(Collection<TreeMap<String, Entry>> all, Instant at) {
        var late = new EnumMap<Kind, List<String>>(Kind.class);
        for (var entries : all)
            for (var entry : entries.values())
                if (entry.from().isAfter(at))
                    late.computeIfAbsent(entry.kind(), _ -> new ArrayList<>()).add(entry.subject());
        var trails = new HashMap<String, List<Footprint>>();
        late.forEach((kind, some) -> trails.putAll(subjects.trails(kind, some)));
        for (var entries : all) {
            entries.values().removeIf(entry -> entry.from().isAfter(at) && last(trails, entry, at) == null);
            entries.replaceAll((_, entry) -> entry.from().isAfter(at) ? asOf(trails, entry, at) : entry);
        }
    }

    private static Entry asOf(Map<String, List<Footprint>> trails, Entry entry, Instant at) {
        var footprint = last(trails, entry, at);
        return footprint == null ? entry : Entry.of(entry.subject(), footprint);
    }

    private static @Nullable Footprint last(Map<String, List<Footprint>> trails, Entry entry, Instant at) {
        Footprint last = null;
        for (var footprint : trails.getOrDefault(entry.subject(), List.of()))
            if (!footprint.from().isAfter(at)) last = footprint;
        return last;
    }

    List<Change> changes(Collection<Book> books, Instant from, Instant to) {
        var moved = books.stream()
                .filter(book -> AgencyId.isValid(book.key.agency()))
                .filter(book -> !book.days
                        .subSet(Book.dayOf(from), true, Book.dayOf(to), true)
                        .isEmpty())
                .toList();
        var before = entries(moved, from);
        var changes = new ArrayList<Change>();
        entries(moved, to).forEach((key, entries) -> {
            var then = before.getOrDefault(key, new TreeMap<>());
            for (var entry : entries.values()) {
                var earlier = then.get(entry.subject());
                if (earlier == null || earlier.sequence() != entry.sequence()) changes.add(change(key, earlier, entry));
            }
        });
        changes.sort(IN_ORDER);
        return changes;
    }

    private static Change change(BookKey key, @Nullable Entry earlier, Entry entry) {
        return new Change(
                entry.subject(),
                entry.kind(),
                new AgencyId(key.agency()),
                key.fiscalYear(),
                earlier == null ? null : earlier.state(),
                entry.state(),
                entry.from());
    }
}
