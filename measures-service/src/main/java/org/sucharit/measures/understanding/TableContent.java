package org.sucharit.measures.understanding;

import java.util.List;
import java.util.regex.Pattern;
import org.sucharit.kernel.assessed.Indicators;

/** What stands below a table's headings, column by column. */
record TableContent(List<GridRow> rows) {

    private static final Pattern ITEM = Pattern.compile("^\\s*(?:ข้อ\\s*)?[OIEoie0๐]\\s?-?[0-9๐-๙]{1,2}(?![0-9๐-๙])");

    List<String> texts(int column) {
        return rows.stream()
                .filter(row -> row.filled() > 1)
                .filter(row -> !HeadingBlock.isHeadingRow(row))
                .map(row -> row.text(column))
                .toList();
    }

    /** How many cells of a column name an item. */
    long items(int column) {
        return texts(column).stream().filter(TableContent::isItem).count();
    }

    /** How many cells of a column name something that is scored. */
    long named(int column) {
        return texts(column).stream()
                .filter(text -> isItem(text)
                        || Indicators.named(text).isPresent()
                        || Indicators.subIndicatorNamed(text).isPresent())
                .count();
    }

    boolean namesIndicators() {
        return rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> cell.text().length() < 80)
                        .filter(cell -> Indicators.named(cell.text()).isPresent())
                        .count()
                >= 2;
    }

    private static boolean isItem(String text) {
        return ITEM.matcher(text).find();
    }
}
