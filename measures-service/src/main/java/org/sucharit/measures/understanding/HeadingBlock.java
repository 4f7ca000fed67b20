package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sucharit.kernel.text.ThaiText;

/**
 * The heading of a table: one row, or several where a wide heading stands over narrower ones.
 *
 * @param height how many rows it takes
 * @param above the upper texts of each column, {@code ""} where there are none
 * @param texts the lowest text of each column
 */
record HeadingBlock(int height, List<String> above, List<String> texts) {

    private static final Pattern COLUMN_NUMBER = Pattern.compile("[\\[(]?[0-9๐-๙]{1,2}[\\])]?");
    private static final int LONGEST = 110;

    /** The heading that begins at this row, if one does. */
    static Optional<HeadingBlock> at(Grid grid, int row) {
        int height = startHeight(grid, row);
        if (height == 0) return Optional.empty();
        while (row + height < grid.rows().size()
                && isSubHeading(grid.rows().get(row + height), grid.rows().get(row + height - 1))) height++;
        List<GridRow> rows = new ArrayList<>(grid.rows().subList(row, row + height));
        int whole = height;
        if (row + height < grid.rows().size() && isColumnNumbers(grid.rows().get(row + height))) whole++;
        HeadingBlock block = combined(rows, whole, grid.columns());
        boolean more = row + whole < grid.rows().size();
        return Optional.of(
                more && block.goesOnIn(grid.rows().get(row + whole))
                        ? block.with(grid.rows().get(row + whole))
                        : block);
    }

    /** Whether a row is the rest of the headings, whose last words stood in a line of their own. */
    private boolean goesOnIn(GridRow row) {
        if (row.isBlank()) return false;
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cell(i).isBlank()) continue;
            String heading = i < texts.size() ? texts.get(i) : "";
            if (heading.isEmpty() || row.text(i).length() > 40) return false;
            Heading whole = Heading.of(PageBreak.join(heading, row.text(i)));
            boolean unfinished = Heading.of(heading).share() < 0.98;
            if (!unfinished || whole.share() < 0.95 || !whole.isSure()) return false;
        }
        return true;
    }

    private HeadingBlock with(GridRow rest) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            joined.add(rest.cell(i).isBlank() ? texts.get(i) : PageBreak.join(texts.get(i), rest.text(i)));
        }
        return new HeadingBlock(height + 1, above, joined);
    }

    /**
     * The heading that begins at a row further down: the same again, or another one that is plainly a heading.
     *
     * @param first the row of the table's first heading
     */
    static Optional<HeadingBlock> again(Grid grid, int row, int first) {
        GridRow here = grid.rows().get(row);
        boolean same = repeats(grid.rows().get(first), here);
        return same || HeadingRow.of(here).isPlain() ? at(grid, row) : Optional.empty();
    }

    private static boolean repeats(GridRow heading, GridRow row) {
        int same = 0;
        for (int i = 0; i < heading.cells().size(); i++) {
            if (!heading.cell(i).isBlank() && ThaiText.same(heading.text(i), row.text(i))) same++;
        }
        return same >= 2 && same * 3 >= heading.filled() * 2;
    }

    /** Whether a row is the heading of the columns below it. */
    static boolean isHeadingRow(GridRow row) {
        return HeadingRow.of(row).isHeading();
    }

    private static int startHeight(Grid grid, int row) {
        GridRow first = grid.rows().get(row);
        if (first.filled() == 0) return 0;
        if (isHeadingRow(first)) return 1;
        if (row + 1 >= grid.rows().size()) return 0;
        GridRow second = grid.rows().get(row + 1);
        boolean headed = first.filled() >= 2 && isHeadingRow(second) && isShort(first) && hasHeading(first);
        boolean together = first.filled() >= 2
                && isShort(first)
                && isSubHeading(second, first)
                && HeadingRow.of(both(first, second)).isHeading();
        return headed || together ? 2 : 0;
    }

    private static List<String> both(GridRow first, GridRow second) {
        List<String> texts = new ArrayList<>();
        first.cells().forEach(cell -> texts.add(cell.text()));
        second.cells().forEach(cell -> texts.add(cell.text()));
        return texts;
    }

    private static boolean isShort(GridRow row) {
        return row.cells().stream().allMatch(cell -> cell.text().length() <= LONGEST);
    }

    private static boolean hasHeading(GridRow row) {
        return row.cells().stream().anyMatch(cell -> Heading.of(cell.text()).isHeading());
    }

    /** A row under a heading row that divides its columns: only headings, months or years, and gaps between them. */
    private static boolean isSubHeading(GridRow row, GridRow above) {
        int filled = row.filled();
        if (filled == 0 || !divides(row, above)) return false;
        long known = row.cells().stream()
                .map(GridCell::text)
                .filter(text -> !text.isEmpty())
                .filter(text -> Heading.of(text).isHeading() || Calendar.isPart(text) || Calendar.isYear(text))
                .count();
        long calendar = row.cells().stream()
                .filter(cell -> Calendar.isPart(cell.text()) || Calendar.isYear(cell.text()))
                .count();
        boolean gaps = filled < row.cells().size();
        return known * 5 >= filled * 4L && known > 0 && (gaps && filled >= 2 || calendar >= 2) && !isOneOfEach(row);
    }

    /** Whether a text stands where the row above leaves room for it: under a wide heading. */
    private static boolean divides(GridRow row, GridRow above) {
        for (int i = 0; i < row.cells().size(); i++)
            if (!row.cell(i).isBlank() && above.cell(i).isBlank()) return true;
        return false;
    }

    /** A full row of headings is the heading again, not a part of it. */
    private static boolean isOneOfEach(GridRow row) {
        return row.cells().stream().noneMatch(GridCell::isBlank) && isHeadingRow(row);
    }

    private static boolean isColumnNumbers(GridRow row) {
        return row.filled() >= 2
                && row.cells().stream()
                        .map(GridCell::text)
                        .filter(text -> !text.isEmpty())
                        .allMatch(text -> COLUMN_NUMBER.matcher(text).matches())
                && ThaiText.fold(row.allText()).startsWith("1");
    }

    private static HeadingBlock combined(List<GridRow> rows, int height, int columns) {
        List<String> above = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            List<String> stack = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                String text = i + 1 < rows.size()
                        ? spread(rows.get(i), rows.get(i + 1), column)
                        : rows.get(i).text(column);
                if (!text.isEmpty()) stack.add(text);
            }
            texts.add(stack.isEmpty() ? "" : stack.getLast());
            above.add(stack.size() < 2 ? "" : String.join(" ", stack.subList(0, stack.size() - 1)));
        }
        return new HeadingBlock(height, above, texts);
    }

    /** The text over a column: its own, or that of a wide heading to the left whose columns the next row divides. */
    private static String spread(GridRow row, GridRow next, int column) {
        if (!row.cell(column).isBlank()) return row.text(column);
        if (row.cell(column).below()) return "";
        boolean divided = row.cell(column).beside() || !next.cell(column).isBlank();
        if (!divided) return "";
        for (int left = column - 1; left >= 0; left--) {
            if (row.cell(left).isBlank()) continue;
            boolean covers = row.cell(column).beside() || !next.cell(left).isBlank();
            return covers ? row.text(left) : "";
        }
        return "";
    }
}
