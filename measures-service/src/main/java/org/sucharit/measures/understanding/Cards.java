package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sucharit.kernel.reported.DocumentKind;

/**
 * Tables with their headings on the left: one measure a table ("card"), several below each other, or one in each of the
 * columns to the right. What comes out is the same as for a table with its headings above.
 */
final class Cards {

    private static final Pattern MEASURE =
            Pattern.compile("^(?:มาตรการ|โครงการ|กิจกรรม)(?:ที่)?\\s*[0-9๐-๙]{1,2}[.:)]?");

    private final DocumentKind kind;
    private final List<Part> parts = new ArrayList<>();
    private Card card = new Card(0);

    private Cards(DocumentKind kind) {
        this.kind = kind;
    }

    /** The measures of such a table, or empty when it is none. */
    static Optional<List<Part>> in(Grid grid, DocumentKind kind, String announcement) {
        if (!isLabelled(grid)) return Optional.empty();
        Cards cards = new Cards(kind);
        int values = cards.valueColumns(grid);
        if (values > 1) {
            for (int column = 1; column <= values; column++) cards.column(grid, column);
        } else {
            cards.announced(announcement, grid);
            grid.rows().stream().filter(row -> !isTop(grid, row)).forEach(cards::row);
            cards.finish();
        }
        return Optional.of(cards.parts);
    }

    static boolean isLabelled(Grid grid) {
        if (grid.rows().isEmpty() || grid.columns() < 2) return false;

        Set<Field> fields = EnumSet.noneOf(Field.class);
        int labelled = 0;
        int filled = 0;
        for (GridRow row : grid.rows()) {
            if (row.isBlank() || isTop(grid, row)) continue;
            filled++;
            Heading heading = label(row.text(0));
            boolean value = row.cells().subList(1, row.cells().size()).stream().anyMatch(cell -> !cell.isBlank());
            if (!heading.isHeading()
                    || value && row.filled() > 1 && Heading.of(row.text(1)).share() > 0.85) continue;
            labelled++;
            fields.add(heading.field());
        }
        boolean told = fields.contains(Field.TITLE)
                || fields.contains(Field.STEPS)
                || fields.contains(Field.ACTIVITY)
                || fields.contains(Field.ISSUE)
                || fields.contains(Field.IMPROVEMENT)
                || fields.contains(Field.RESPONSIBLE);
        return told
                && fields.size() >= 3
                && labelled * 5 >= filled * (isTop(grid, grid.rows().getFirst()) ? 4 : 3);
    }

    /** A first row that heads the columns of texts. */
    private static boolean isTop(Grid grid, GridRow row) {
        return row == grid.rows().getFirst() && row.filled() > 1 && HeadingBlock.isHeadingRow(row);
    }

    private static Heading label(String text) {
        return Card.heading(text);
    }

    /** How many columns of texts stand right of the headings; 1 where there are headings among them. */
    private int valueColumns(Grid grid) {
        int filled = 0;
        for (int column = 1; column < grid.columns(); column++) {
            int at = column;
            boolean headings = grid.rows().stream()
                            .filter(row -> label(row.text(at)).isSure())
                            .count()
                    >= 2;
            long texts =
                    grid.rows().stream().filter(row -> !row.text(at).isEmpty()).count();
            if (headings || texts * 2 < grid.rows().size()) return 1;
            filled++;
        }
        return filled;
    }

    /** Whether a line names the measure whose card follows. */
    static boolean announces(String text) {
        return MEASURE.matcher(text).find();
    }

    private void announced(String announcement, Grid grid) {
        if (announcement.isEmpty()) return;
        card = new Card(grid.rows().getFirst().number());
        String number = MEASURE.matcher(announcement).replaceFirst("").isBlank()
                ? announcement.replaceAll("[^0-9๐-๙]", "")
                : "";
        if (number.isEmpty()) card.put("มาตรการ", announcement);
        else card.put("ลำดับที่", number);
    }

    private void column(Grid grid, int column) {
        card = new Card(grid.rows().getFirst().number());
        for (GridRow row : grid.rows()) {
            String number = isTop(grid, row) ? Titles.numberOf(row.text(column) + " ก") : "";
            if (!number.isEmpty()) card.put("ลำดับที่", number);
            else if (!isTop(grid, row) && !row.text(column).isEmpty()) card.put(row.text(0), row.text(column));
        }
        finish();
    }

    private void row(GridRow row) {
        String only = row.onlyText();
        if (!only.isEmpty() && !label(only).isHeading()) {
            alone(only, row);
            return;
        }
        for (int i = 0; i < row.cells().size(); i++) {
            String label = row.text(i);
            if (label.isEmpty()) continue;
            if (!label(label).isHeading()) {
                card.goOn(label);
                continue;
            }
            begin(label, row.number());
            i = valueAt(row, i);
            card.put(label, i < row.cells().size() ? row.text(i) : "");
        }
    }

    private static int valueAt(GridRow row, int label) {
        for (int i = label + 1; i < row.cells().size(); i++) if (!row.text(i).isEmpty()) return i;
        return row.cells().size();
    }

    /** A row with one text: the title above a card, or more of the text before. */
    private void alone(String text, GridRow row) {
        boolean title = MEASURE.matcher(text).find() || card.isEmpty();
        boolean wide = row.cell(row.firstFilled()).span() > 1 || row.firstFilled() == 0;
        if (title && wide) {
            finish();
            card = new Card(row.number());
            card.put("มาตรการ", text);
        } else {
            card.goOn(text);
        }
    }

    /** A heading that the card already has begins the next one. */
    private void begin(String label, int row) {
        Field field = label(label).field();
        boolean onlyTitled = field == Field.TITLE && card.size() == 1;
        if (field != Field.UNKNOWN && card.has(field) && !onlyTitled) finish();
        if (card.isEmpty()) card = new Card(row);
    }

    private void finish() {
        if (!card.isEmpty()) parts.addAll(card.parts(kind));
        card = new Card(0);
    }
}
