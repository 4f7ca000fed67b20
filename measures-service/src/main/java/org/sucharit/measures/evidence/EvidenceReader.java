package org.sucharit.measures.evidence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.evidence.KnownEvidence.Version;

/** Who looks at evidence: someone of the agency or the oversight body, or anyone else. */
record EvidenceReader(Access access, @Nullable Actor actor) {

    boolean isInsider(AgencyId agency) {
        return actor != null && access.allows(actor, agency, Role.OFFICER, Role.EXECUTIVE, Role.INSPECTOR);
    }

    boolean maySee(KnownEvidence evidence) {
        return evidence.isPublic() || isInsider(evidence.agency());
    }

    /** @throws Problem 401 or 403 */
    void requireSight(KnownEvidence evidence) {
        if (!maySee(evidence)) throw actor == null ? Problem.unauthenticated() : Problem.accessDenied();
    }

    /**
     * Outsiders open the version the executive accepted, or the newest where there is none: an older one may have been
     * replaced because it showed too much.
     */
    List<Version> versionsOf(KnownEvidence evidence) {
        if (isInsider(evidence.agency())) return evidence.versions();
        var accepted = evidence.acceptedVersion();
        return List.of(
                accepted == null ? evidence.newest() : evidence.versions().get(accepted - 1));
    }

    /** @param version null for the newest that may be opened */
    Optional<Version> versionOf(KnownEvidence evidence, @Nullable Integer version) {
        var open = versionsOf(evidence);
        if (version == null) return Optional.of(open.getLast());
        return open.stream().filter(one -> one.version() == version).findFirst();
    }
}
