package org.sucharit.measures.workplan;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.projection.Documents;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.evidence.EvidenceUse;
import org.sucharit.measures.evidence.EvidenceUses;

/** Which measures rely on evidence, for something done or for a follow-up. */
@Component
class EvidenceInMeasures implements EvidenceUses {

    private final Documents<WorkplanRow> rows;

    EvidenceInMeasures(WorkplanProjection projection) {
        this.rows = projection.rows();
    }

    @Override
    public List<EvidenceUse> of(AgencyId agency, Collection<EvidenceId> evidence) {
        var ids = evidence.stream().map(EvidenceId::toString).toList();
        var named = or(in("facts.progress.actions.evidence", ids), in("facts.progress.followedUp.evidence", ids));
        return rows.find(and(eq("agency", agency.value()), named), descending("fiscalYear", "_id"), 0, 0).stream()
                .flatMap(row -> named(row).filter(evidence::contains).map(id -> use(row, agency, id)))
                .toList();
    }

    private static Stream<EvidenceId> named(WorkplanRow row) {
        var progress = row.facts().progress();
        return Stream.concat(
                        progress.actions().stream().flatMap(action -> action.evidence().stream()),
                        progress.followedUp().stream().flatMap(one -> one.evidence().stream()))
                .distinct();
    }

    private static EvidenceUse use(WorkplanRow row, AgencyId agency, EvidenceId id) {
        return new EvidenceUse(
                id,
                agency,
                EvidenceUse.Where.MEASURE,
                row.id(),
                row.facts().plan().title(),
                row.fiscalYear(),
                row.facts().isUnderWay(),
                "/work/measures/" + row.id());
    }
}
