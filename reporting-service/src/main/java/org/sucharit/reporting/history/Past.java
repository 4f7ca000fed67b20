package org.sucharit.reporting.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;

/** Turns books back. */
@Component
class Past {

    private static final Comparator<Change> IN_ORDER = Comparator.comparing(
                    (Change change) -> change.agency().value())
            .thenComparing(Change::at)
            .thenComparing(Change::subject);

    private final Bookmarks bookmarks = new Bookmarks();

    /** @param codes of the agencies that are wanted, also where there are no books */
    List<Standing> standings(List<String> codes, Collection<Book> books, Instant at) {
        return standings(codes, books, book -> book.versionsOf(book.at(at).values()));
    }

    /** What is known now, of agencies that are soon asked for again. @param codes as above */
    List<Standing> current(List<String> codes, Collection<Book> books) {
        return standings(codes, books, bookmarks::versions);
    }

    private static List<Standing> standings(
            List<String> codes, Collection<Book> books, Function<Book, Collection<Version>> reading) {
        var byAgency = new TreeMap<String, TreeMap<String, Version>>();
        for (var book : books) {
            var versions = byAgency.computeIfAbsent(book.key.agency(), _ -> new TreeMap<>());
            reading.apply(book).forEach(version -> versions.put(version.subject(), version));
        }
        return codes.stream()
                .map(code -> new Standing(
                        new AgencyId(code),
                        List.copyOf(byAgency.getOrDefault(code, new TreeMap<>()).values())))
                .toList();
    }

    List<Change> changes(Collection<Book> books, Instant from, Instant to) {
        var changes = new ArrayList<Change>();
        for (var book : books)
            if (AgencyId.isValid(book.key.agency()) && book.saysMoreFrom(from)) changes(book, from, to, changes);
        changes.sort(IN_ORDER);
        return changes;
    }

    private static void changes(Book book, Instant from, Instant to, List<Change> changes) {
        var before = book.at(from);
        for (var entry : book.at(to).values()) {
            var earlier = before.get(entry.subject);
            if (earlier == null || earlier.sequence != entry.sequence) changes.add(change(book.key, earlier, entry));
        }
    }

    private static Change change(BookKey key, @Nullable Entry earlier, Entry entry) {
        var after = entry.state();
        return new Change(
                entry.subject,
                Entry.kind(after),
                new AgencyId(key.agency()),
                key.fiscalYear(),
                earlier == null ? null : earlier.state(),
                after,
                entry.from);
    }
}
