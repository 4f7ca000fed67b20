package org.sucharit.complaints.doors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.doors.Held;
import org.sucharit.kit.test.doors.Person;
import org.sucharit.kit.test.doors.Person.Card;
import org.sucharit.kit.test.doors.Place;

/** Everybody who comes to the doors of cases. */
final class People {

    static final Person DESK = Person.of(Role.INVESTIGATOR, Place.AGENCY);
    static final Person PROVINCE_INSPECTOR = Person.of(Role.INSPECTOR, Place.PROVINCE);
    /** Who marks the staff concerned; unconnected with what is done otherwise. */
    static final Person MARKING = Person.of(Role.INSPECTOR, Place.AGENCY);

    static final Person HOLDER = new Person("holder of the receipt", Card.PROOF, List.of());
    static final Person OTHER_HOLDER = new Person("holder of another receipt", Card.PROOF, List.of());
    static final Person HOLDER_OF_NONE = new Person("holder of a receipt of no case", Card.PROOF, List.of());

    /** Signed in, and the case is about them. */
    private static final Set<Person> NAMED = Set.of(
            named("named investigator", new Held(Role.INVESTIGATOR, Place.AGENCY)),
            named("named inspector", new Held(Role.INSPECTOR, Place.EVERYWHERE)));

    private People() {}

    /** Every role at every place, and who else there is. */
    static List<Person> all() {
        var all = new ArrayList<Person>();
        for (var role : Role.values()) for (var place : Place.values()) all.add(Person.of(role, place));
        all.addAll(NAMED);
        for (var role : List.of(Role.INVESTIGATOR, Role.INSPECTOR, Role.OFFICER))
            all.add(new Person(
                    "administrator and " + role,
                    Card.TOKEN,
                    List.of(new Held(Role.ADMIN, Place.EVERYWHERE), new Held(role, Place.AGENCY))));
        all.addAll(List.of(Person.CITIZEN, HOLDER, OTHER_HOLDER, HOLDER_OF_NONE, Person.NOBODY));
        return all;
    }

    private static Person named(String name, Held held) {
        return new Person(name, Card.TOKEN, List.of(held));
    }

    static boolean isNamed(Person person) {
        return NAMED.contains(person);
    }

    static boolean isSignedIn(Person person) {
        return person.card() == Card.TOKEN;
    }

    /** Whoever works on cases somewhere: not much is missing. */
    static boolean isClose(Person person) {
        return person.isAnywhere(Role.INVESTIGATOR, Role.INSPECTOR);
    }
}
