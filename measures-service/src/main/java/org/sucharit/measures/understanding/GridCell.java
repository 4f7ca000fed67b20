package org.sucharit.measures.understanding;

/**
 * A cell in its column.
 *
 * @param below belongs to the cell above it
 * @param beside covered by a wide cell to its left
 * @param span how many columns it covers
 */
record GridCell(String text, boolean below, boolean beside, int span) {

    static final GridCell EMPTY = new GridCell("", false, false, 1);
    static final GridCell BESIDE = new GridCell("", false, true, 1);

    boolean isBlank() {
        return text.isEmpty();
    }
}
