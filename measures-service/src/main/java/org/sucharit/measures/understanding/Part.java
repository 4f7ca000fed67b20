package org.sucharit.measures.understanding;

/** A piece of a document, in reading order. */
sealed interface Part {

    /**
     * A line outside the tables, or a row of a sheet that is one.
     *
     * @param number of the line
     */
    record Prose(String text, int level, int number) implements Part {}

    /**
     * Here the rows of a table begin, or begin anew under a repeated heading.
     *
     * @param afterBreak whether they may go on with the row before
     */
    record Head(Columns columns, boolean afterBreak) implements Part {}

    record Body(GridRow row) implements Part {}
}
