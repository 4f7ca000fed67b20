package org.sucharit.reporting.history;

import static com.mongodb.client.model.Filters.empty;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.ById;
import org.sucharit.reporting.record.Kind;
import org.sucharit.reporting.record.Rows;

/** Records with their trails, on their way out of MongoDB and back. */
@Component
class Subjects {

    private final MongoDatabase database;

    Subjects(MongoDatabase database) {
        this.database = database;
    }

    /** Those that the events are about, as they are stored or new. */
    Touched of(Collection<Happening> events) {
        var found = new EnumMap<Kind, Map<String, Subject>>(Kind.class);
        for (var event : events)
            found.computeIfAbsent(event.kind(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(event.subject(), subject -> new Subject(event.kind(), subject, null));
        found.forEach((kind, subjects) -> ById.find(
                Rows.collection(database, kind),
                subjects.keySet(),
                row -> subjects.put(row.getString("_id"), new Subject(kind, row.getString("_id"), row))));
        return new Touched(found);
    }

    /** Writes those that changed. @throws Overtaken when another replica was faster with one of them */
    void write(Touched touched, Map<Subject, List<Entry>> unentered) {
        touched.byKind().forEach((kind, subjects) -> {
            var changed = subjects.values().stream()
                    .filter(Subject::isChanged)
                    .map(subject -> new Guarded(
                            subject.document(unentered.getOrDefault(subject, List.of())),
                            subject.versionBefore(),
                            subject.isNew()))
                    .toList();
            Guarded.write(Rows.collection(database, kind), changed);
        });
    }

    void clear(Set<Kind> kinds) {
        for (var kind : kinds) {
            var rows = Rows.collection(database, kind);
            rows.deleteMany(empty());
            Guarded.prepare(rows);
            rows.createIndex(Indexes.ascending(Rows.AGENCY, Rows.FISCAL_YEAR));
            rows.createIndex(Indexes.ascending(Rows.FISCAL_YEAR));
            if (kind == Kind.AGENCY) rows.createIndex(Indexes.ascending("province"));
        }
    }
}
