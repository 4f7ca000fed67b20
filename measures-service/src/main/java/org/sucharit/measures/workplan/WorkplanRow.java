package org.sucharit.measures.workplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.measure.MeasureFacts;
import org.sucharit.measures.measure.MeasureStatus;

/**
 * A measure in an agency's workplan, with what it is looked for by.
 *
 * @param place where it stands in the workplan: the document's number, drafts without one last
 * @param units responsible units as the registry or the document names them
 */
record WorkplanRow(
        String id,
        String agency,
        long version,
        @Nullable Instant changedAt,
        int fiscalYear,
        MeasureStatus status,
        LocalDate dueOn,
        int place,
        List<String> units,
        MeasureFacts facts) {

    static final String COLLECTION = "workplan";

    private static final int LAST = Integer.MAX_VALUE;

    static WorkplanRow of(MeasureFacts facts) {
        return of(facts, 0);
    }

    /** @param version of the last of the events that tell the facts; the read model fills it in itself */
    static WorkplanRow of(MeasureFacts facts, long version) {
        return new WorkplanRow(
                facts.id().toString(),
                facts.agency().value(),
                version,
                null,
                facts.fiscalYear(),
                facts.status(),
                facts.dueOn(),
                place(facts.plan().number()),
                units(facts),
                facts);
    }

    private static List<String> units(MeasureFacts facts) {
        return facts.plan().responsible().stream()
                .flatMap(r -> Stream.of(r.unit(), r.text()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static int place(@Nullable String number) {
        if (number == null) return LAST;
        var digits = number.replaceFirst("\\D.*", "");
        return digits.isEmpty() || digits.length() > 6 ? LAST : Integer.parseInt(digits);
    }
}
