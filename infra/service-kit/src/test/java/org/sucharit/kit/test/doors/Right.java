package org.sucharit.kit.test.doors;

/** To whom doors open. */
public interface Right {

    Outcome of(Person person);

    /** Whose request must succeed where the others' were refused. */
    Person first();
}
