package org.sucharit.kit.test.doors;

import static org.sucharit.kit.test.doors.Outcome.DENIED;
import static org.sucharit.kit.test.doors.Outcome.IN;
import static org.sucharit.kit.test.doors.Outcome.UNAUTHENTICATED;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sucharit.kit.security.Membership;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Tokens;

/** Somebody at a door. */
public record Person(String name, Card card, List<Held> roles) {

    /** What somebody shows. */
    public enum Card {
        TOKEN,
        /** Signed for other claims than it has. */
        FORGED_TOKEN,
        /** Something that was given to them, without an account: a link, a receipt. */
        PROOF,
        NOTHING
    }

    public static final Person OFFICER = of(Role.OFFICER, Place.AGENCY);
    public static final Person EXECUTIVE = of(Role.EXECUTIVE, Place.AGENCY);
    public static final Person INSPECTOR = of(Role.INSPECTOR, Place.EVERYWHERE);
    public static final Person ADMIN = of(Role.ADMIN, Place.EVERYWHERE);
    public static final Person CITIZEN = new Person("citizen", Card.TOKEN, List.of());
    public static final Person HOLDER = new Person("holder of the link", Card.PROOF, List.of());
    public static final Person NOBODY = new Person("nobody", Card.NOTHING, List.of());
    public static final Person FORGER = new Person("forger", Card.FORGED_TOKEN, List.of());

    /** Every role at every place, and who else there is. */
    public static List<Person> all() {
        var all = new ArrayList<Person>();
        for (var role : Role.values()) for (var place : Place.values()) all.add(of(role, place));
        all.addAll(List.of(CITIZEN, HOLDER, NOBODY, FORGER));
        return all;
    }

    public static Person of(Role role, Place place) {
        return new Person(role + " " + place, Card.TOKEN, List.of(new Held(role, place)));
    }

    /** Whether this is the platform's administrator, who is so only everywhere. */
    public boolean isAdmin() {
        return roles.contains(new Held(Role.ADMIN, Place.EVERYWHERE));
    }

    /** Whether one of the roles is held where it counts. */
    public boolean is(Role... any) {
        return roles.stream()
                .anyMatch(held -> held.place().covers() && Set.of(any).contains(held.role()));
    }

    /** Whether the role is held for every agency of some province or of all; it need not be this one. */
    public boolean oversees(Role role) {
        return roles.stream()
                .anyMatch(held ->
                        held.role() == role && held.place() != Place.AGENCY && held.place() != Place.OTHER_AGENCY);
    }

    /** Where an account is needed. @param may whether this one will do */
    public Outcome signedIn(boolean may) {
        return signedIn(may, DENIED);
    }

    /** As {@link #signedIn(boolean)}. @param refused what becomes of who has an account that will not do */
    public Outcome signedIn(boolean may, Outcome refused) {
        if (card != Card.TOKEN) return UNAUTHENTICATED;
        return may ? IN : refused;
    }

    /** Where none is needed: a token that is none is refused all the same. */
    public Outcome unless(boolean may, Outcome refused) {
        if (card == Card.FORGED_TOKEN) return UNAUTHENTICATED;
        return may ? IN : refused;
    }

    /** Whether one of the roles is held somewhere. */
    public boolean isAnywhere(Role... any) {
        return roles.stream().anyMatch(held -> Set.of(any).contains(held.role()));
    }

    /** By which the service knows them. */
    public String subject(Site site) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + site.here();
    }

    /** @return empty for who has none */
    public String token(Site site) {
        return switch (card) {
            case TOKEN -> signed(site);
            case FORGED_TOKEN -> forged(site);
            case PROOF, NOTHING -> "";
        };
    }

    private String signed(Site site) {
        var held = roles.stream().map(one -> one.place().of(one.role(), site)).toArray(Membership[]::new);
        return Tokens.of(subject(site), name, held);
    }

    /** An administrator's claims under the signature of a citizen's. */
    private static String forged(Site site) {
        var claimed = ADMIN.signed(site).split("\\.");
        var own = CITIZEN.signed(site).split("\\.");
        return String.join(".", claimed[0], claimed[1], own[2]);
    }

    @Override
    public String toString() {
        return name;
    }
}
