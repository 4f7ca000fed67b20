package org.sucharit.complaints.disclosing;

import java.util.Set;
import java.util.stream.Collectors;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Membership;

/** The organisations a person belongs to, whatever the person acts as: {@code krut}, {@code *} or {@code *}{@code /<province>}. */
final class Organisations {

    private Organisations() {}

    static Set<String> of(Actor actor) {
        return actor.memberships().stream().map(Organisations::name).collect(Collectors.toUnmodifiableSet());
    }

    private static String name(Membership membership) {
        return membership.province() == null ? membership.agency() : membership.agency() + "/" + membership.province();
    }
}
