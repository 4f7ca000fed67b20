package org.sucharit.kernel.ruleset;

import java.util.List;

/** A value and where its file gives it. */
record Placed<T>(T value, YamlPart at) {

    static <T> List<T> values(List<Placed<T>> placed) {
        return placed.stream().map(Placed::value).toList();
    }
}
