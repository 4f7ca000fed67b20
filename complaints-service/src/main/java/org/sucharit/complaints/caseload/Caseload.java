package org.sucharit.complaints.caseload;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.access.CaseSummary;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.web.PageWish;

/**
 * The list of cases. The read model proposes, the event store decides: a case that somebody may not see is neither
 * listed nor counted.
 */
@Component
public class Caseload {

    /** So many cases at most are opened for one search in their text. */
    static final int SEARCHED = 200;

    /** What is open comes first, the nearest deadline before all others. */
    private static final Bson ORDER = ascending("over", "dueOn", "_id");

    private final Documents<CaseRow> rows;
    private final Scope scope;
    private final CaseDoor door;
    private final TextSearch texts;

    Caseload(CaseloadProjection projection, Scope scope, CaseDoor door, TextSearch texts) {
        this.rows = projection.rows();
        this.scope = scope;
        this.door = door;
        this.texts = texts;
    }

    /**
     * One page of the cases that somebody may see.
     *
     * @param day decides what is overdue
     * @throws Problem {@code ACCESS_DENIED}, 403, for whoever works on no cases anywhere
     */
    public CaseList find(Actor actor, CaseSearch search, LocalDate day, PageWish page) {
        var filter = filter(actor, search, day);
        var proposed = rows.find(filter, ORDER, page.skip(), page.limit());
        var items = proposed.stream()
                .flatMap(row -> visible(actor, row).stream())
                .map(file -> door.summary(actor, file))
                .toList();
        long unseen = proposed.size() - items.size();
        return new CaseList(items, page.number(), page.limit(), rows.count(filter) - unseen, null);
    }

    /**
     * Those of them in whose text something is written: the first {@value #SEARCHED} in which the person has declared to
     * have no interest are opened in memory. That somebody looked is logged for each case that is shown.
     *
     * @throws Problem as {@link #find}
     */
    public CaseList find(Actor actor, CaseSearch search, LocalDate day, PageWish page, Secret words) {
        var filter = and(filter(actor, search, day), eq("declared", actor.subject()));
        var found = new ArrayList<CaseFile>();
        int searched = 0;
        for (var row : rows.find(filter, ORDER, 0, SEARCHED)) {
            var file = visible(actor, row)
                    .filter(one -> one.standing().hasDeclared(actor.subject()))
                    .orElse(null);
            if (file == null) continue;
            searched++;
            if (texts.isIn(file, words)) found.add(file);
        }
        var items = found.stream().skip(page.skip()).limit(page.limit()).toList();
        return new CaseList(shown(actor, items), page.number(), page.limit(), found.size(), searched);
    }

    private List<CaseSummary> shown(Actor actor, List<CaseFile> files) {
        return files.stream()
                .map(file -> door.summary(actor, texts.logged(actor, file)))
                .toList();
    }

    private Optional<CaseFile> visible(Actor actor, CaseRow row) {
        return door.find(actor, CaseId.of(row.id()));
    }

    private Bson filter(Actor actor, CaseSearch search, LocalDate day) {
        var mine = and(scope.of(actor, this::agencies), search.filter(day));
        return and(mine, nin("_id", hidden(actor, mine)));
    }

    /** Cases from which the person is kept by a mark. */
    private List<String> hidden(Actor actor, Bson filter) {
        return rows.find(and(filter, exists("marks.0")), ORDER, 0, 0).stream()
                .filter(row -> door.isMarked(CaseId.of(row.id()), actor.subject(), row.marks()))
                .map(CaseRow::id)
                .toList();
    }

    private Set<String> agencies() {
        return rows.aggregate(List.of(new Document("$group", new Document("_id", "$agency")))).stream()
                .map(row -> row.getString("_id"))
                .collect(Collectors.toSet());
    }
}
