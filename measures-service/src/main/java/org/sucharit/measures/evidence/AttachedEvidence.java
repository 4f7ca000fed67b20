package org.sucharit.measures.evidence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;

/** What other pages show of the evidence attached to something. */
@Component
public class AttachedEvidence {

    private final KeptEvidence evidence;
    private final Access access;

    AttachedEvidence(KeptEvidence evidence, Access access) {
        this.evidence = evidence;
        this.access = access;
    }

    /** @param title null for who may not see it: that there is something is no secret, what it is may be */
    public record Shown(@Nullable String title, EvidenceState state) {}

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
