package org.sucharit.measures.document;

import java.util.ArrayList;
import java.util.List;

/** Paragraphs and table rows in the order they stand, on their way into the document or into a cell. */
interface Flow {

    /** @param level heading level, 0 for ordinary text */
    void paragraph(String text, int level);

    void row(List<Cell> cells);

    /** The rows before and after it are two tables. */
    void endTable();

    /** Straight into the document. */
    record IntoDraft(Draft draft) implements Flow {

        @Override
        public void paragraph(String text, int level) {
            // a line break inside a paragraph of prose begins a line of its own
            for (var line : text.split("\n", -1)) draft.line(line, level);
        }

        @Override
        public void row(List<Cell> cells) {
            draft.row(cells);
        }

        @Override
        public void endTable() {
            draft.endTable();
        }
    }

    /** Kept, to become the text of a cell or to be passed on. */
    final class Kept implements Flow {

        private final Draft draft;
        private final List<Block> parts = new ArrayList<>();
        private int size;

        Kept(Draft draft) {
            this.draft = draft;
        }

        @Override
        public void paragraph(String text, int level) {
            count(text);
            parts.add(new Line(text, level, 0));
        }

        @Override
        public void row(List<Cell> cells) {
            for (var cell : cells) count(cell.text());
            parts.add(new Table(List.of(new Row(cells, 0)), 0, null));
        }

        @Override
        public void endTable() {}

        boolean holdsTable() {
            return parts.stream().anyMatch(Table.class::isInstance);
        }

        void passOn(Flow flow) {
            for (var part : parts) {
                switch (part) {
                    case Line line -> flow.paragraph(line.text(), line.level());
                    case Table table -> table.rows().forEach(row -> flow.row(row.cells()));
                }
            }
        }

        /** All of it as the text of one cell: a row of a table in it is a line. */
        String text() {
            var text = new StringBuilder();
            for (var part : parts) {
                switch (part) {
                    case Line line -> text.append(line.text());
                    case Table table -> {
                        for (var row : table.rows())
                            for (var cell : row.cells())
                                text.append(cell.text()).append(' ');
                    }
                }
                text.append('\n');
            }
            return text.toString().strip();
        }

        private void count(String text) {
            draft.goOn();
            size += text.length() + 1;
            if (size > draft.limits().characters()) throw draft.tooComplex();
        }
    }
}
