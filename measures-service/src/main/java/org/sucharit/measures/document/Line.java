package org.sucharit.measures.document;

/**
 * A line or paragraph outside of tables; never blank.
 *
 * @param level heading level from 1, or 0 for ordinary text
 * @param number 1-based position in the document: the line of a text file, the sheet row, else counted over all
 *     paragraphs
 */
public record Line(String text, int level, int number) implements Block {}
