package org.sucharit.complaints.doors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sucharit.kit.security.Membership;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Tokens;
import org.sucharit.kit.test.doors.Held;
import org.sucharit.kit.test.doors.Place;

/** Somebody at a door. */
record Person(String name, Card card, List<Held> roles) {

    /** What somebody shows. */
    enum Card {
        TOKEN,
        /** Signed in, and the case is about this person. */
        TOKEN_OF_NAMED,
        RECEIPT,
        RECEIPT_OF_ANOTHER,
        RECEIPT_OF_NONE,
        NOTHING
    }

    static final Person DESK = of(Role.INVESTIGATOR, Place.AGENCY);
    static final Person INSPECTOR = of(Role.INSPECTOR, Place.EVERYWHERE);
    static final Person PROVINCE_INSPECTOR = of(Role.INSPECTOR, Place.PROVINCE);
    /** Who marks the staff concerned; unconnected with what is done otherwise. */
    static final Person MARKING = of(Role.INSPECTOR, Place.AGENCY);

    static final Person ADMIN = of(Role.ADMIN, Place.EVERYWHERE);
    static final Person OFFICER = of(Role.OFFICER, Place.AGENCY);
    static final Person HOLDER = new Person("holder of the receipt", Card.RECEIPT, List.of());
    static final Person OTHER_HOLDER = new Person("holder of another receipt", Card.RECEIPT_OF_ANOTHER, List.of());
    static final Person NOBODY = new Person("nobody", Card.NOTHING, List.of());

    /** Every role at every place, and who else there is. */
    static List<Person> all() {
        var all = new ArrayList<Person>();
        for (var role : Role.values()) for (var place : Place.values()) all.add(of(role, place));
        all.add(named("named investigator", new Held(Role.INVESTIGATOR, Place.AGENCY)));
        all.add(named("named inspector", new Held(Role.INSPECTOR, Place.EVERYWHERE)));
        for (var role : List.of(Role.INVESTIGATOR, Role.INSPECTOR, Role.OFFICER))
            all.add(new Person(
                    "administrator and " + role,
                    Card.TOKEN,
                    List.of(new Held(Role.ADMIN, Place.EVERYWHERE), new Held(role, Place.AGENCY))));
        all.add(new Person("citizen", Card.TOKEN, List.of()));
        all.addAll(List.of(HOLDER, OTHER_HOLDER, NOBODY));
        all.add(new Person("holder of a receipt of no case", Card.RECEIPT_OF_NONE, List.of()));
        return all;
    }

    private static Person of(Role role, Place place) {
        return new Person(role + " " + place, Card.TOKEN, List.of(new Held(role, place)));
    }

    private static Person named(String name, Held held) {
        return new Person(name, Card.TOKEN_OF_NAMED, List.of(held));
    }

    boolean isNamed() {
        return card == Card.TOKEN_OF_NAMED;
    }

    boolean isSignedIn() {
        return card == Card.TOKEN || isNamed();
    }

    boolean isAdmin() {
        return roles.contains(new Held(Role.ADMIN, Place.EVERYWHERE));
    }

    /** Whether one of the roles is held where it counts. */
    boolean is(Role... any) {
        return roles.stream()
                .anyMatch(held -> held.place().covers() && Set.of(any).contains(held.role()));
    }

    boolean isAnywhere(Role... any) {
        return roles.stream().anyMatch(held -> Set.of(any).contains(held.role()));
    }

    String subject() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + Ground.HERE;
    }

    String token() {
        var held = roles.stream()
                .map(one -> one.place().of(one.role(), Ground.SITE))
                .toArray(Membership[]::new);
        return Tokens.of(subject(), name, held);
    }

    @Override
    public String toString() {
        return name;
    }
}
