package org.sucharit.bench;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what the platform tells with what was invented; every difference is printed, at most so many in full. */
final class Differences {

    private static final int PRINTED = 50;

    private int compared;
    private int found;

    void compare(String what, Object expected, @Nullable Object told) {
        compared++;
        if (Objects.equals(expected, told)) return;
        if (++found <= PRINTED) System.err.printf("DIFFERENT  %s: must be %s, is %s%n", what, expected, told);
    }

    /** How many figures were compared. */
    int compared() {
        return compared;
    }

    int found() {
        return found;
    }
}
