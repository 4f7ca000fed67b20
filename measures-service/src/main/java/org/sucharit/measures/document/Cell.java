package org.sucharit.measures.document;

/**
 * A cell of a table.
 *
 * @param text plain text; paragraphs and list items are separated by {@code \n}, the numbers of automatic lists are
 *     written out
 * @param continuesAbove the cell belongs to the one above it (merged vertically); its text is then empty
 * @param columns how many columns it spans, at least 1
 */
public record Cell(String text, boolean continuesAbove, int columns) {

    public Cell {
        if (columns < 1) throw new IllegalArgumentException("a cell spans at least one column");
    }

    public static Cell of(String text) {
        return new Cell(text, false, 1);
    }
}
