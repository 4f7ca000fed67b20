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

    private static final Pattern MEASURE = Pattern.compile("^(?:มาตรการ|โครงการ|กิจกรรม)(?:ที่)?\\s*[0-9๐-๙]");

    /** One heading with its text. */
    private record Labelled(String label, String text) {}

    private final DocumentKind kind;
    private final List<Part> parts = new ArrayList<>();
    private final List<Labelled> card = new ArrayList<>();
    private int cardRow;

    private Cards(DocumentKind kind) {
        this.kind = kind;
    }

    /** The measures of such a table, or empty when it is none. */
    static Optional<List<Part>> in(Grid grid, DocumentKind kind) {
        if (grid.rows().isEmpty() || grid.columns() < 2 || !isLabelled(grid)) return Optional.empty();
        Cards cards = new Cards(kind);
        int values = cards.valueColumns(grid);
        if (values > 1) {
            for (int column = 1; column <= values; column++) cards.column(grid, column);
        } else {
            grid.rows().forEach(cards::row);
            cards.finish();
        }
        return Optional.of(cards.parts);
    }

    private static boolean isLabelled(Grid grid) {
        if (grid.columns() > 2 && HeadingBlock.at(grid, 0).isPresent()) return false;
        Set<Field> fields = EnumSet.noneOf(Field.class);
        int labelled = 0;
        int filled = 0;
        for (GridRow row : grid.rows()) {
            if (row.isBlank()) continue;
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
        return told && fields.size() >= 3 && labelled * 5 >= filled * 3;
    }

    private static Heading label(String text) {
        return Heading.of(text.replaceFirst("^\\s*[0-9๐-๙]{1,2}(?:\\.[0-9๐-๙]{1,2})*\\s*[.)]?\\s*", ""));
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

    private void column(Grid grid, int column) {
        for (GridRow row : grid.rows()) {
            if (card.isEmpty()) cardRow = row.number();
            if (!row.text(column).isEmpty()) card.add(new Labelled(row.text(0), row.text(column)));
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
            boolean heading = label(label).isHeading();
            String text = heading ? nextText(row, i) : label;
            if (!heading) {
                goOn(text);
                continue;
            }
            begin(label, row.number());
            card.add(new Labelled(label, text));
            i = valueAt(row, i);
        }
    }

    private static int valueAt(GridRow row, int label) {
        for (int i = label + 1; i < row.cells().size(); i++) if (!row.text(i).isEmpty()) return i;
        return row.cells().size();
    }

    private static String nextText(GridRow row, int label) {
        int at = valueAt(row, label);
        return at < row.cells().size() ? row.text(at) : "";
    }

    /** A row with one text: the title above a card, or more of the text before. */
    private void alone(String text, GridRow row) {
        boolean title = MEASURE.matcher(text).find() || card.isEmpty();
        boolean wide = row.cell(row.firstFilled()).span() > 1 || row.firstFilled() == 0;
        if (title && wide) {
            finish();
            cardRow = row.number();
            card.add(new Labelled("มาตรการ", text));
        } else {
            goOn(text);
        }
    }

    private void goOn(String text) {
        if (card.isEmpty()) {
            card.add(new Labelled("", text));
        } else {
            Labelled last = card.removeLast();
            card.add(new Labelled(last.label(), last.text().isEmpty() ? text : last.text() + "\n" + text));
        }
    }

    /** A heading that the card already has begins the next one. */
    private void begin(String label, int row) {
        Field field = label(label).field();
        boolean repeated =
                card.stream().anyMatch(known -> label(known.label()).field() == field && field != Field.UNKNOWN);
        boolean titled = card.stream().anyMatch(known -> label(known.label()).field() == Field.TITLE);
        if (repeated && !(field == Field.TITLE && card.size() == 1 && titled)) finish();
        if (card.isEmpty()) cardRow = row;
    }

    private void finish() {
        if (card.isEmpty()) return;
        List<String> labels = card.stream()
                .map(Labelled::label)
                .map(label -> label.replaceFirst("^\\s*[0-9๐-๙.]+\\s*\\)?\\s*", ""))
                .toList();
        List<String> above = card.stream().map(_ -> "").toList();
        GridRow row = new GridRow(
                cardRow,
                card.stream()
                        .map(known -> new GridCell(known.text(), false, false, 1))
                        .toList());
        Columns columns = ColumnAssignment.of(new HeadingBlock(1, above, labels), List.of(row), kind);
        parts.add(new Part.Head(columns, false));
        parts.add(new Part.Body(row));
        card.clear();
    }
}
