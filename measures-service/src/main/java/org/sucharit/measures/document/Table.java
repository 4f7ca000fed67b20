package org.sucharit.measures.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that stand together in the document. A table that a page break or a line of text interrupts is several of these;
 * whether they belong together is for the reader to decide.
 *
 * @param number 1-based among the tables of the document
 * @param name the name of the sheet, where the document has sheets
 */
public record Table(List<Row> rows, int number, @Nullable String name) implements Block {

    public Table {
        rows = List.copyOf(rows);
    }

    /** The number of columns of the widest row. */
    public int columns() {
        return rows.stream()
                .mapToInt(row -> row.cells().stream().mapToInt(Cell::columns).sum())
                .max()
                .orElse(0);
    }
}
