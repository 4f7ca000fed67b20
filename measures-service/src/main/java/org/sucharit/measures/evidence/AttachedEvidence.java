package org.sucharit.measures.evidence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    /**
     * What could be attached: titles of the agency's evidence, what changed last first. For its own people only.
     *
     * @param chosen ids of what is ticked already, which comes before everything else; what is no evidence of the
     *     agency is left out
     */
    public Map<String, String> offered(AgencyId agency, Collection<String> chosen) {
        var titles = new LinkedHashMap<String, String>();
        chosen.stream()
                .limit(OFFERED)
                .flatMap(id -> found(id).stream())
                .filter(known -> known.agency().equals(agency))
                .forEach(
                        known -> titles.put(known.id().toString(), known.facts().title()));
        rows.find(eq("agency", agency.value()), descending("changedAt"), 0, OFFERED)
                .forEach(row -> titles.putIfAbsent(row.id(), row.known().facts().title()));
        return titles;
    }

    private Optional<KnownEvidence> found(String id) {
        try {
            return evidence.find(EvidenceId.of(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
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
