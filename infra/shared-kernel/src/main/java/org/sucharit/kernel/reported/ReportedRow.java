package org.sucharit.kernel.reported;

import java.util.List;

/**
 * A measure and where it stands.
 *
 * @param row 1-based row of the document's table
 * @param besides text of its cells that the measure's fields don't hold word for word (a survey question whose place
 *     the first step took as title), for the rules that look at wording
 */
public record ReportedRow(int row, ReportedMeasure measure, List<Written> besides) {

    public ReportedRow {
        besides = List.copyOf(besides);
    }

    public ReportedRow(int row, ReportedMeasure measure) {
        this(row, measure, List.of());
    }

    /**
     * Text of one field.
     *
     * @param column the field's name as in the API
     */
    public record Written(String column, String text) {}
}
