package org.sucharit.complaints.doors;

import static org.sucharit.complaints.doors.Outcome.*;

import java.util.function.BiFunction;
import org.sucharit.complaints.doors.Person.Card;
import org.sucharit.kit.security.Role;

/** To whom doors open. The first of them is the one whose request must succeed where the others were refused. */
enum Right {
    /** Whoever may know of the case; of a hidden one the oversight body alone. */
    OF_CASE(Right::ofCase, Person.DESK, Person.INSPECTOR),
    /** Somebody else of them, to agree with the first. */
    OF_SECOND(Right::ofCase, Person.INSPECTOR, Person.PROVINCE_INSPECTOR),
    /** Whoever asked for it and was granted it. */
    OF_GRANTED(Right::ofGranted, Person.DESK, Person.INSPECTOR),
    OF_OVERSIGHT(Right::ofOversight, Person.INSPECTOR, Person.INSPECTOR),
    /** A list of what one may see. */
    OF_LIST(Right::ofList, Person.DESK, Person.INSPECTOR),
    /** The same, for everybody who is signed in. */
    OF_OWN(Right::ofOwn, Person.DESK, Person.INSPECTOR),
    OF_AGENCY((person, _) -> ofAgency(person), Person.DESK, Person.DESK),
    OF_ENTERING((person, _) -> ofWorking(person, Role.OFFICER, Role.INVESTIGATOR), Person.OFFICER, Person.OFFICER),
    /** Whoever may enter figures, or see why nobody did. */
    OF_FIGURES(
            (person, _) -> ofWorking(person, Role.OFFICER, Role.INVESTIGATOR, Role.INSPECTOR),
            Person.DESK,
            Person.DESK),
    /** Whoever works on cases anywhere. */
    OF_WORKER((person, _) -> ofWorker(person), Person.DESK, Person.DESK),
    OF_SIGNED_IN((person, _) -> person.isSignedIn() ? IN : UNAUTHENTICATED, Person.DESK, Person.DESK),
    OF_ADMIN((person, _) -> signedIn(person, person.isAdmin() ? IN : DENIED), Person.ADMIN, Person.ADMIN),
    OF_ALL((_, _) -> IN, Person.NOBODY, Person.NOBODY),
    /** Whoever shows the receipt with each request. */
    OF_RECEIPT((person, _) -> ofReceipt(person, UNAUTHENTICATED, NOT_THERE), Person.HOLDER, Person.HOLDER),
    /** Whoever types the receipt. */
    OF_TYPED((person, _) -> ofReceipt(person, NOT_THERE, NOT_THERE), Person.HOLDER, Person.HOLDER),
    /** Whoever has opened the mailbox in the browser before. */
    OF_OPENED((person, _) -> ofReceipt(person, SEES_NOTHING, SEES_NOTHING), Person.HOLDER, Person.HOLDER),
    OF_FORM((person, _) -> person.card() == Card.RECEIPT ? IN : CLOSED, Person.HOLDER, Person.HOLDER);

    private final BiFunction<Person, Boolean, Outcome> outcome;
    private final Person first;
    private final Person firstOfHidden;

    Right(BiFunction<Person, Boolean, Outcome> outcome, Person first, Person firstOfHidden) {
        this.outcome = outcome;
        this.first = first;
        this.firstOfHidden = firstOfHidden;
    }

    /** @param hidden whether the case is the oversight body's */
    Outcome of(Person person, boolean hidden) {
        return outcome.apply(person, hidden);
    }

    Person first(boolean hidden) {
        return hidden ? firstOfHidden : first;
    }

    /** Whether it depends on whose the case is. */
    boolean isOfCase() {
        return ordinal() <= OF_OWN.ordinal();
    }

    private static Outcome ofCase(Person person, boolean hidden) {
        if (person.isAdmin() || person.isNamed()) return signedIn(person, NOT_THERE);
        boolean may = person.is(Role.INSPECTOR) || !hidden && person.is(Role.INVESTIGATOR);
        return signedIn(person, may ? IN : NOT_THERE);
    }

    private static Outcome ofOversight(Person person, boolean hidden) {
        var seen = ofCase(person, hidden);
        return seen == IN && !person.is(Role.INSPECTOR) ? DENIED : seen;
    }

    private static Outcome ofGranted(Person person, boolean hidden) {
        boolean asked = person.equals(hidden ? Person.INSPECTOR : Person.DESK);
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
        return switch (person.card()) {
            case RECEIPT -> IN;
            case RECEIPT_OF_ANOTHER -> AT_OWN;
            case RECEIPT_OF_NONE -> wrong;
            case TOKEN, TOKEN_OF_NAMED, NOTHING -> without;
        };
    }

    private static Outcome signedIn(Person person, Outcome then) {
        return person.isSignedIn() ? then : UNAUTHENTICATED;
    }
}
