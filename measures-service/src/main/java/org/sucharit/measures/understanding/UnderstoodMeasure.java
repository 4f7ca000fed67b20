package org.sucharit.measures.understanding;

import org.sucharit.kernel.reported.ReportedMeasure;

/**
 * A measure and where it stands in the document.
 *
 * @param row 1-based row of the document's tables, or line where it has none
 */
public record UnderstoodMeasure(ReportedMeasure measure, int row) {}
