package org.sucharit.measures.document;

import java.util.List;

/**
 * Tells the titles of a sheet from its tables: a lone text before the first row with several cells, or after a blank
 * row, is a line.
 */
final class SheetRows {

    private final Draft draft;
    private boolean first = true;
    private boolean fresh = true;

    SheetRows(Draft draft) {
        this.draft = draft;
    }

    void add(List<Cell> cells, int number) {
        draft.goOn();
        var filled = cells.stream().filter(cell -> !cell.text().isBlank()).toList();
        if (filled.isEmpty()) {
            if (cells.stream().noneMatch(Cell::continuesAbove)) blank();
        } else if (fresh && filled.size() == 1 && isTitle(cells, filled.getFirst())) {
            draft.line(filled.getFirst().text(), 0, number);
        } else {
            draft.row(cells, number);
            first = false;
            fresh = false;
        }
    }

    void blank() {
        draft.endTable();
        fresh = true;
    }

    private boolean isTitle(List<Cell> cells, Cell only) {
        if (cells.stream().anyMatch(Cell::continuesAbove)) return false;
        return first || cells.getFirst() == only || only.columns() > 2;
    }
}
