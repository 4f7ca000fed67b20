package org.sucharit.measures.understanding;

import java.util.List;
import java.util.stream.Collectors;

/** A row of a {@link Grid}. */
record GridRow(int number, List<GridCell> cells) {

    GridCell cell(int column) {
        return column < cells.size() ? cells.get(column) : GridCell.EMPTY;
    }

    String text(int column) {
        return cell(column).text();
    }

    GridRow upTo(int width) {
        return new GridRow(number, cells.subList(0, Math.min(width, cells.size())));
    }

    /** How many cells have text. */
    int filled() {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    boolean isBlank() {
        return filled() == 0;
    }

    /** The only text of the row, at its beginning; or empty. */
    String onlyText() {
        if (filled() != 1 || cells.stream().anyMatch(GridCell::below)) return "";
        return cells.stream()
                .map(GridCell::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The column of the first text, or -1. */
    int firstFilled() {
        for (int i = 0; i < cells.size(); i++) if (!cells.get(i).isBlank()) return i;
        return -1;
    }

    String allText() {
        return cells.stream()
                .map(GridCell::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
