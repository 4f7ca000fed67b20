package org.sucharit.kit.meter;

/** Something worth watching that is asked now and then, also by each replica; declare a bean. Nobody waits for its answer. */
public interface Measured {

    /**
     * Tells how it stands.
     *
     * @throws RuntimeException when it can't be told just now: then nothing of it is told until it can
     */
    void measure(Measures into);

    /** Whether it takes long and has {@link Measures#amount amounts} only: asked once a day where only days are told of times. */
    default boolean takesLong() {
        return false;
    }
}
