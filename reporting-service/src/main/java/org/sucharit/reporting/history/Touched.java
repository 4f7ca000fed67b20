package org.sucharit.reporting.history;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sucharit.reporting.record.Kind;

/** The subjects that the events of a batch are about, by kind and id. */
record Touched(Map<Kind, Map<String, Subject>> byKind) {

    Subject of(Happening event) {
        return Objects.requireNonNull(
                Objects.requireNonNull(byKind.get(event.kind())).get(event.subject()));
    }

    Stream<Subject> all() {
        return byKind.values().stream().flatMap(subjects -> subjects.values().stream());
    }
}
