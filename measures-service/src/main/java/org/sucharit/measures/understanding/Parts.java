package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.DocumentKind;
import org.sucharit.measures.document.Line;
import org.sucharit.measures.document.SourceDocument;
import org.sucharit.measures.document.Table;

/** Takes a document apart: lines, headings with the columns they name, rows, and tables that are cards. */
final class Parts {

    private final DocumentKind kind;
    private final List<Part> parts = new ArrayList<>();
    private @Nullable Columns columns;

    private Parts(DocumentKind kind) {
        this.kind = kind;
    }

    static List<Part> of(SourceDocument document, DocumentKind kind) {
        Parts parts = new Parts(kind);
        for (var block : document.blocks()) {
            switch (block) {
                case Line line -> parts.line(line.text(), line.level(), line.number());
                case Table table -> parts.table(Grid.of(table));
            }
        }
        return List.copyOf(parts.parts);
    }

    private void line(String text, int level, int number) {
        String tidy = Texts.tidy(text);
        if (!Texts.saysNothing(tidy) && !Texts.isPageNumber(tidy)) parts.add(new Part.Prose(tidy, level, number));
    }

    private void table(Grid full) {
        Grid grid = full.withoutEmptyColumns();
        Optional<List<Part>> cards = Cards.in(grid, kind, announcement(grid));
        if (cards.isPresent()) {
            parts.addAll(cards.get());
            return;
        }
        int first = firstHeading(grid);
        if (first < 0) {
            withoutHeading(grid, full.columns());
            return;
        }
        before(new Grid(grid.rows().subList(0, first), grid.columns(), grid.name()));
        for (int at = first; at < grid.rows().size(); ) {
            Optional<HeadingBlock> block =
                    at == first ? HeadingBlock.at(grid, at) : HeadingBlock.again(grid, at, first);
            if (block.isPresent()) {
                at += block.get().height();
                head(ColumnAssignment.of(block.get(), bodyFrom(grid, at), kind));
            } else {
                row(grid.rows().get(at++));
            }
        }
    }

    /** A line "มาตรการที่ 1 …" right above the table, which is then part of the card; or empty. */
    private String announcement(Grid grid) {
        boolean line = !parts.isEmpty() && parts.getLast() instanceof Part.Prose;
        if (!line || !Cards.isLabelled(grid)) return "";
        String text = ((Part.Prose) parts.getLast()).text();
        if (!Cards.announces(text)) return "";
        parts.removeLast();
        return text;
    }

    private static int firstHeading(Grid grid) {
        for (int at = 0; at < grid.rows().size(); at++)
            if (HeadingBlock.at(grid, at).isPresent()) return at;
        return -1;
    }

    private static List<GridRow> bodyFrom(Grid grid, int from) {
        List<GridRow> body = new ArrayList<>();
        for (int at = from; at < grid.rows().size(); at++) {
            GridRow row = grid.rows().get(at);
            if (HeadingBlock.isHeadingRow(row)) continue;
            body.add(row);
        }
        return body;
    }

    /** Rows above the first heading: titles, or what is left of the table on the page before. */
    private void before(Grid rows) {
        boolean wide = rows.rows().stream().anyMatch(row -> row.filled() > 1);
        if (wide) {
            withoutHeading(rows, rows.columns());
            return;
        }
        for (GridRow row : rows.rows()) line(row.allText(), 0, row.number());
    }

    /** The table goes on with the columns of the one before, or its content says what they are. */
    private void withoutHeading(Grid grid, int drawnColumns) {
        Columns known = columns;
        int width = known == null ? 0 : known.all().size();
        if (known != null && (grid.columns() == width || grid.columns() < width && drawnColumns >= width)) {
            head(known);
        } else {
            head(ColumnAssignment.guessed(grid, kind).orElse(Columns.NONE));
        }
        grid.rows().forEach(this::row);
    }

    private void head(Columns next) {
        boolean goesOn = columns != null && columns.kind() == next.kind();
        parts.add(new Part.Head(next, goesOn));
        columns = next;
    }

    private void row(GridRow row) {
        if (!row.isBlank() && !Texts.isPageNumber(row.onlyText())) parts.add(new Part.Body(row));
    }
}
