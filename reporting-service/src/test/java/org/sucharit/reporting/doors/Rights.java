package org.sucharit.reporting.doors;

import static org.sucharit.kit.security.Role.EXECUTIVE;
import static org.sucharit.kit.security.Role.INSPECTOR;
import static org.sucharit.kit.test.doors.Outcome.DENIED;
import static org.sucharit.kit.test.doors.Outcome.NOT_THERE;

import java.util.function.Function;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.doors.Outcome;
import org.sucharit.kit.test.doors.Person;
import org.sucharit.kit.test.doors.Right;

/** To whom doors of reports open. */
enum Rights implements Right {
    OF_ALL(Person.NOBODY, person -> person.unless(true, DENIED)),
    OF_SIGNED_IN(Person.OFFICER, person -> person.signedIn(true)),
    OF_OFFICER(Person.OFFICER, person -> person.signedIn(works(person, Role.OFFICER))),
    OF_EXECUTIVE(Person.EXECUTIVE, person -> person.signedIn(works(person, EXECUTIVE))),
    /** The agency's own people. */
    OF_STAFF(Person.EXECUTIVE, person -> person.signedIn(works(person, Role.OFFICER, EXECUTIVE))),
    /** Whoever reads what is not published yet; for anybody else it is not there. */
    OF_READER(Person.OFFICER, person -> person.unless(reads(person), NOT_THERE)),
    /** The same on pages of those who work on it. */
    OF_DESK(Person.OFFICER, person -> person.signedIn(reads(person), NOT_THERE)),
    OF_DESKS(Person.OFFICER, person -> person.signedIn(reads(person))),
    OF_ADMIN(Person.ADMIN, person -> person.signedIn(person.isAdmin())),
    /** What no one sees who gets in. */
    OF_NOBODY(Person.NOBODY, person -> person.unless(false, DENIED));

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

    private static boolean reads(Person person) {
        return works(person, Role.OFFICER, EXECUTIVE, INSPECTOR);
    }

    private static boolean works(Person person, Role... any) {
        return person.isAdmin() || person.is(any);
    }
}
