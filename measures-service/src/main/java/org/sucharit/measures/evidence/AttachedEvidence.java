package org.sucharit.measures.evidence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;

/** What other pages show of the evidence attached to something. */
@Component
public class AttachedEvidence {

    /** How many are offered to be attached. */
    private static final int OFFERED = 20;

    private final KeptEvidence evidence;
    private final Documents<EvidenceRow> rows;
    private final Access access;

    AttachedEvidence(KeptEvidence evidence, EvidenceProjection projection, Access access) {
        this.evidence = evidence;
        this.rows = projection.rows();
        this.access = access;
    }

    /** @param title null for who may not see it: that there is something is no secret, what it is may be */
    public record Shown(@Nullable String title, EvidenceState state) {}

    /** What could be attached: titles of the agency's evidence, what changed last first. For its own people only. */
    public Map<String, String> offered(AgencyId agency) {
        var titles = new LinkedHashMap<String, String>();
        rows.find(eq("agency", agency.value()), descending("changedAt"), 0, OFFERED)
                .forEach(row -> titles.put(row.id(), row.known().facts().title()));
        return titles;
    }

    /** @param actor null for anyone */
    public Map<String, Shown> of(Collection<EvidenceId> ids, @Nullable Actor actor) {
        var reader = new EvidenceReader(access, actor);
        var shown = new LinkedHashMap<String, Shown>();
        for (var id : ids) {
            evidence.find(id).ifPresent(known -> {
                var title = reader.maySee(known) ? known.facts().title() : null;
                shown.put(id.toString(), new Shown(title, known.state()));
            });
        }
        return shown;
    }
}
