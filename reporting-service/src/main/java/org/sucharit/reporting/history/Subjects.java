package org.sucharit.reporting.history;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;
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
        found.forEach((kind, subjects) -> {
            for (var row : Rows.collection(database, kind).find(in("_id", subjects.keySet())))
                subjects.put(row.getString("_id"), new Subject(kind, row.getString("_id"), row));
        });
        return new Touched(found);
    }

    /** Writes those that changed. @throws Overtaken when another replica was faster with one of them */
    void write(Touched touched) {
        touched.byKind().forEach((kind, subjects) -> {
            var changed = subjects.values().stream()
                    .filter(Subject::isChanged)
                    .map(subject -> new Guarded(subject.document(), subject.versionBefore(), subject.isNew()))
                    .toList();
            Guarded.write(Rows.collection(database, kind), changed);
        });
    }

    /** The whole trails of some subjects. */
    Map<String, List<Footprint>> trails(Kind kind, Collection<String> subjects) {
        var found = new HashMap<String, List<Footprint>>();
        for (var row : Rows.collection(database, kind).find(in("_id", subjects)).projection(include(Rows.TRAIL)))
            found.put(row.getString("_id"), footprints(row));
        return found;
    }

    private static List<Footprint> footprints(Document row) {
        return row.getList(Rows.TRAIL, String.class).stream()
                .map(Subject::footprint)
                .toList();
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
