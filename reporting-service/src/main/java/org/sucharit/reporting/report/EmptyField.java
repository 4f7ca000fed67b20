package org.sucharit.reporting.report;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a measure in which nothing is written, though the report has to say something.
 *
 * @param by who stated that there is nothing to be written; null for nobody yet
 */
record EmptyField(
        UUID measure,
        String title,
        NoneField field,
        @Nullable String by) {

    /** In the order of the measures; plans don't tell of results. */
    static List<EmptyField> of(ReportContent report) {
        if (report.kind() != ReportKind.PROGRESS) return List.of();
        return report.data().measures().stream().flatMap(row -> of(report, row)).toList();
    }

    private static Stream<EmptyField> of(ReportContent report, MeasureRow row) {
        return Arrays.stream(NoneField.values())
                .filter(row::isEmpty)
                .map(field -> new EmptyField(
                        row.measure(), row.reported().title(), field, statedBy(report, row.measure(), field)));
    }

    private static @Nullable String statedBy(ReportContent report, UUID measure, NoneField field) {
        return report.noneStated().stream()
                .filter(none -> none.isAbout(measure, field))
                .map(StatedNone::by)
                .findFirst()
                .orElse(null);
    }
}
