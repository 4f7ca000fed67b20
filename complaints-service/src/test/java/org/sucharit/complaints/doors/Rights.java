package org.sucharit.complaints.doors;

import static org.sucharit.kit.test.doors.Outcome.AT_OWN;
import static org.sucharit.kit.test.doors.Outcome.CLOSED;
import static org.sucharit.kit.test.doors.Outcome.DENIED;
import static org.sucharit.kit.test.doors.Outcome.IN;
import static org.sucharit.kit.test.doors.Outcome.NOT_THERE;
import static org.sucharit.kit.test.doors.Outcome.SEES_NOTHING;
import static org.sucharit.kit.test.doors.Outcome.UNAUTHENTICATED;

import java.util.function.BiFunction;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.doors.Outcome;
import org.sucharit.kit.test.doors.Person;
import org.sucharit.kit.test.doors.Right;

/** To whom doors open. The first of them is the one whose request must succeed where the others were refused. */
enum Rights implements Right {
    /** Whoever may know of the case; of a hidden one the oversight body alone. */
    OF_CASE(Rights::ofCase, People.DESK, Person.INSPECTOR),
    /** Somebody else of them, to agree with the first. */
    OF_SECOND(Rights::ofCase, Person.INSPECTOR, People.PROVINCE_INSPECTOR),
    /** Whoever asked for it and was granted it. */
    OF_GRANTED(Rights::ofGranted, People.DESK, Person.INSPECTOR),
    OF_OVERSIGHT(Rights::ofOversight, Person.INSPECTOR, Person.INSPECTOR),
    /** A list of what one may see. */
    OF_LIST(Rights::ofList, People.DESK, Person.INSPECTOR),
    /** The same, for everybody who is signed in. */
    OF_OWN(Rights::ofOwn, People.DESK, Person.INSPECTOR),
    OF_AGENCY((person, _) -> ofAgency(person), People.DESK, People.DESK),
    OF_ENTERING((person, _) -> ofWorking(person, Role.OFFICER, Role.INVESTIGATOR), Person.OFFICER, Person.OFFICER),
    /** Whoever may enter figures, or see why nobody did. */
    OF_FIGURES(
            (person, _) -> ofWorking(person, Role.OFFICER, Role.INVESTIGATOR, Role.INSPECTOR),
            People.DESK,
            People.DESK),
    /** Whoever works on cases anywhere. */
    OF_WORKER((person, _) -> ofWorker(person), People.DESK, People.DESK),
    OF_SIGNED_IN((person, _) -> People.isSignedIn(person) ? IN : UNAUTHENTICATED, People.DESK, People.DESK),
    OF_ADMIN((person, _) -> signedIn(person, person.isAdmin() ? IN : DENIED), Person.ADMIN, Person.ADMIN),
    OF_ALL((_, _) -> IN, Person.NOBODY, Person.NOBODY),
    /** Whoever shows the receipt with each request. */
    OF_RECEIPT((person, _) -> ofReceipt(person, UNAUTHENTICATED, NOT_THERE), People.HOLDER, People.HOLDER),
    /** Whoever types the receipt. */
    OF_TYPED((person, _) -> ofReceipt(person, NOT_THERE, NOT_THERE), People.HOLDER, People.HOLDER),
    /** Whoever has opened the mailbox in the browser before. */
    OF_OPENED((person, _) -> ofReceipt(person, SEES_NOTHING, SEES_NOTHING), People.HOLDER, People.HOLDER),
    OF_FORM((person, _) -> person.equals(People.HOLDER) ? IN : CLOSED, People.HOLDER, People.HOLDER);

    private final BiFunction<Person, Boolean, Outcome> outcome;
    private final Person first;
    private final Person firstOfHidden;

    Rights(BiFunction<Person, Boolean, Outcome> outcome, Person first, Person firstOfHidden) {
        this.outcome = outcome;
        this.first = first;
        this.firstOfHidden = firstOfHidden;
    }

    @Override
    public Outcome of(Person person) {
        return outcome.apply(person, false);
    }

    @Override
    public Person first() {
        return first;
    }

    /** The same where the case is the oversight body's. */
    private record Hidden(Rights rights) implements Right {

        @Override
        public Outcome of(Person person) {
            return rights.outcome.apply(person, true);
        }

        @Override
        public Person first() {
            return rights.firstOfHidden;
        }
    }

    /** @param hidden whether the case is the oversight body's */
    Right of(boolean hidden) {
        return hidden ? new Hidden(this) : this;
    }

    /** Which of them it is, whosever the case. */
    static Rights in(Right right) {
        return right instanceof Hidden hidden ? hidden.rights() : (Rights) right;
    }

    /** Whether it depends on whose the case is. */
    boolean isOfCase() {
        return ordinal() <= OF_OWN.ordinal();
    }

    private static Outcome ofCase(Person person, boolean hidden) {
        if (person.isAdmin() || People.isNamed(person)) return signedIn(person, NOT_THERE);
        boolean may = person.is(Role.INSPECTOR) || !hidden && person.is(Role.INVESTIGATOR);
        return signedIn(person, may ? IN : NOT_THERE);
    }

    private static Outcome ofOversight(Person person, boolean hidden) {
        var seen = ofCase(person, hidden);
        return seen == IN && !person.is(Role.INSPECTOR) ? DENIED : seen;
    }

    private static Outcome ofGranted(Person person, boolean hidden) {
        boolean asked = person.equals(hidden ? Person.INSPECTOR : People.DESK);
        return signedIn(person, asked ? IN : NOT_THERE);
    }

    private static Outcome ofList(Person person, boolean hidden) {
        if (ofCase(person, hidden) == IN) return IN;
        boolean works = !person.isAdmin() && person.isAnywhere(Role.INVESTIGATOR, Role.INSPECTOR);
        return signedIn(person, works ? SEES_NOTHING : DENIED);
    }

    private static Outcome ofOwn(Person person, boolean hidden) {
        return signedIn(person, ofCase(person, hidden) == IN ? IN : SEES_NOTHING);
    }

    private static Outcome ofAgency(Person person) {
        return ofWorking(person, Role.INVESTIGATOR, Role.INSPECTOR);
    }

    private static Outcome ofWorking(Person person, Role... any) {
        return signedIn(person, !person.isAdmin() && person.is(any) ? IN : DENIED);
    }

    private static Outcome ofWorker(Person person) {
        boolean works = !person.isAdmin() && person.isAnywhere(Role.INVESTIGATOR, Role.INSPECTOR);
        return signedIn(person, works ? IN : DENIED);
    }

    private static Outcome ofReceipt(Person person, Outcome without, Outcome wrong) {
        if (person.equals(People.HOLDER)) return IN;
        if (person.equals(People.OTHER_HOLDER)) return AT_OWN;
        return person.equals(People.HOLDER_OF_NONE) ? wrong : without;
    }

    private static Outcome signedIn(Person person, Outcome then) {
        return People.isSignedIn(person) ? then : UNAUTHENTICATED;
    }
}
