package org.sucharit.reporting.history;

import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.projection.Faults;
import org.sucharit.reporting.record.Kind;

/**
 * Writes what happened, in this order, so that a repetition after a failure anywhere makes up for what is missing: records
 * with what is not in their books yet, the books, and whatever is made of these. What is kept of past days that it tells of is
 * taken away before and after.
 */
@Component
public class Chronicle {

    private final Subjects subjects;
    private final Annals annals;
    private final Closings closings;
    private final ObjectProvider<Recomputing> recomputing;

    Chronicle(Subjects subjects, Annals annals, Closings closings, ObjectProvider<Recomputing> recomputing) {
        this.subjects = subjects;
        this.annals = annals;
        this.closings = closings;
        this.recomputing = recomputing;
    }

    /**
     * Applies events, in order for each subject.
     *
     * @param group who asks; no subject belongs to two groups
     * @return the first event of each subject that made no sense, and why; later ones of that subject were left out
     */
    public Map<Happening, RuntimeException> keep(String group, List<Happening> events) {
        var refused = new IdentityHashMap<Happening, RuntimeException>();
        var touched = subjects.of(events);
        var stopped = new TreeSet<String>();
        for (var event : events) {
            if (stopped.contains(event.subject())) continue;
            try {
                touched.of(event).apply(event);
            } catch (RuntimeException e) {
                if (Faults.infrastructure(e)) throw e;
                stopped.add(event.subject());
                refused.put(event, e);
            }
        }
        var there = touched.all().filter(Subject::isThere).toList();
        closings.correct(events);
        write(touched, annals.open(group, there), there, group);
        closings.correct(events);
        recompute(group, there);
        return refused;
    }

    private void write(Touched touched, Map<BookKey, Book> books, List<Subject> there, String group) {
        var unentered = new IdentityHashMap<Subject, List<Entry>>();
        for (var subject : there) {
            var book = Objects.requireNonNull(books.get(subject.book(group)));
            unentered.put(subject, subject.unentered(book));
        }
        subjects.write(touched, unentered);
        for (var subject : there) {
            var book = Objects.requireNonNull(books.get(subject.book(group)));
            unentered.getOrDefault(subject, List.of()).forEach(book::enter);
        }
        annals.write(books.values());
    }

    private void recompute(String group, Collection<Subject> there) {
        var dirty = new HashSet<Dirty>();
        for (var subject : there) {
            var book = subject.book(group);
            if (AgencyId.isValid(book.agency()))
                dirty.add(new Dirty(new AgencyId(book.agency()), subject.kind, book.fiscalYear()));
        }
        if (!dirty.isEmpty()) recomputing.orderedStream().forEach(one -> one.recompute(dirty));
    }

    /** Forgets everything of a group. @param kinds of its subjects, which no other group has */
    public void clear(String group, Set<Kind> kinds) {
        subjects.clear(kinds);
        annals.clear(group);
        closings.clear();
    }
}
