package org.sucharit.measures.document;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number 1-based, as a person counts: the row of the sheet, else running over all table rows of the document
 */
public record Row(List<Cell> cells, int number) {

    public Row {
        cells = List.copyOf(cells);
    }
}
