package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.document.Cell;
import org.sucharit.measures.document.Row;
import org.sucharit.measures.document.Table;

/** A table as a rectangle: every cell stands in a column of its own, whatever was merged. */
record Grid(List<GridRow> rows, int columns, @Nullable String name) {

    static Grid of(Table table) {
        int columns = Math.max(table.columns(), 1);
        return new Grid(table.rows().stream().map(row -> rowOf(row, columns)).toList(), columns, table.name());
    }

    /** The same table with rows and columns exchanged; a row number is then that of the first row. */
    Grid transposed() {
        List<GridRow> turned = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int at = column;
            turned.add(new GridRow(
                    rows.getFirst().number(),
                    rows.stream().map(row -> row.cell(at)).toList()));
        }
        return new Grid(turned, rows.size(), name);
    }

    /** Without the columns at the right edge in which nothing stands. */
    Grid withoutEmptyColumns() {
        int last = 1;
        for (GridRow row : rows) {
            for (int i = last; i < row.cells().size(); i++) if (!row.cell(i).isBlank()) last = i + 1;
        }
        int width = last;
        return new Grid(rows.stream().map(row -> row.upTo(width)).toList(), width, name);
    }

    private static GridRow rowOf(Row row, int columns) {
        List<GridCell> cells = new ArrayList<>();
        for (Cell cell : row.cells()) {
            cells.add(new GridCell(Texts.tidy(cell.text()), cell.continuesAbove(), false, cell.columns()));
            for (int i = 1; i < cell.columns(); i++) cells.add(GridCell.BESIDE);
        }
        while (cells.size() < columns) cells.add(GridCell.EMPTY);
        return new GridRow(row.number(), cells);
    }
}
