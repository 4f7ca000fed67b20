package org.sucharit.measures.document;

import java.util.ArrayList;
import java.util.List;

/** A row of a table while it is read. */
final class WordRow {

    final List<Cell> cells = new ArrayList<>();
    final List<Flow.Kept> contents = new ArrayList<>();
    boolean deleted;

    /** What a cell says of the cells beside and above it. */
    static final class Merge {

        private int columns = 1;
        private boolean above;
        private boolean left;
        private boolean deleted;

        void property(Xml xml, String name) {
            switch (name) {
                case "gridSpan" -> columns = Math.clamp(xml.number("val", 1), 1, 500);
                case "vMerge" -> above = !xml.attribute("val", "continue").equals("restart");
                case "hMerge" -> left = !xml.attribute("val", "continue").equals("restart");
                case "cellDel" -> deleted = true;
                default -> {}
            }
        }
    }

    void indent(int columns) {
        if (columns > 0) cells.add(new Cell("", false, Math.min(columns, 500)));
    }

    void add(Flow.Kept content, Merge merge) {
        if (merge.deleted) return;
        var text = content.text();
        contents.add(content);
        if (merge.left && !cells.isEmpty()) {
            var before = cells.removeLast();
            cells.add(new Cell(
                    (before.text() + "\n" + text).strip(), before.continuesAbove(), before.columns() + merge.columns));
        } else {
            // a merged cell with a text of its own shows it, so it is a cell
            cells.add(new Cell(text, merge.above && text.isEmpty(), merge.columns));
        }
    }
}
