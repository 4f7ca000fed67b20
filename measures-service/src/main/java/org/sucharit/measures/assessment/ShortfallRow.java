package org.sucharit.measures.assessment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.assessment.ShortfallEvent.ShortfallRecorded;
import org.sucharit.measures.assessment.ShortfallEvent.ShortfallRevised;

/** A shortfall as it now stands. */
record ShortfallRow(String id, String agency, long version, int assessmentYear, ShortfallFacts facts) {

    static final String COLLECTION = "shortfalls";

    static ShortfallRow after(@Nullable ShortfallRow row, ShortfallEvent event) {
        return switch (event) {
            case ShortfallRecorded e ->
                new ShortfallRow(e.shortfallId().toString(), e.agency().value(), 0, e.assessmentYear(), e.facts());
            case ShortfallRevised e -> Objects.requireNonNull(row).with(e.facts());
        };
    }

    private ShortfallRow with(ShortfallFacts next) {
        return new ShortfallRow(id, agency, version, assessmentYear, next);
    }
}
