package org.sucharit.measures.doors;

import static org.sucharit.kit.security.Role.EXECUTIVE;
import static org.sucharit.kit.security.Role.INSPECTOR;
import static org.sucharit.kit.test.doors.Outcome.DENIED;
import static org.sucharit.kit.test.doors.Outcome.NOT_THERE;

import java.util.function.Function;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.doors.Outcome;
import org.sucharit.kit.test.doors.Person;
import org.sucharit.kit.test.doors.Right;

/** To whom doors of measures open. */
enum Rights implements Right {
    OF_ALL(Person.NOBODY, person -> person.unless(true, DENIED)),
    OF_STAFF(Person.OFFICER, person -> person.signedIn(!person.roles().isEmpty())),
    OF_OFFICER(Person.OFFICER, person -> working(person, Role.OFFICER)),
    OF_EXECUTIVE(Person.EXECUTIVE, person -> working(person, EXECUTIVE)),
    /** Who keeps the agency's books. */
    OF_KEEPER(Person.EXECUTIVE, person -> working(person, Role.OFFICER, EXECUTIVE)),
    /** The agency's own people, and the oversight body. */
    OF_INFORMED(Person.OFFICER, person -> working(person, Role.OFFICER, EXECUTIVE, INSPECTOR)),
    /** The oversight body of the nation or of the agency's province. */
    OF_OVERSIGHT(
            Person.INSPECTOR,
            person -> person.signedIn(person.isAdmin() || (person.is(INSPECTOR) && person.oversees(INSPECTOR)))),
    /** Any oversight body; each sees what it oversees. */
    OF_OVERSEER(Person.INSPECTOR, person -> person.signedIn(person.isAdmin() || person.oversees(INSPECTOR))),
    OF_ADMIN(Person.ADMIN, person -> person.signedIn(person.isAdmin())),
    /** Whoever has the link that was sent to a unit; nobody needs an account for it. */
    OF_LINK(Person.HOLDER, person -> person.unless(person.equals(Person.HOLDER), NOT_THERE));

    private final Person first;
    private final Function<Person, Outcome> outcome;

    Rights(Person first, Function<Person, Outcome> outcome) {
        this.first = first;
        this.outcome = outcome;
    }

    @Override
    public Outcome of(Person person) {
        return outcome.apply(person);
    }

    @Override
    public Person first() {
        return first;
    }

    private static Outcome working(Person person, Role... any) {
        return person.signedIn(person.isAdmin() || person.is(any));
    }
}
