package org.sucharit.reporting.rendition;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.paper.Block;
import org.sucharit.reporting.paper.Signatory;
import org.sucharit.reporting.paper.Table;
import org.sucharit.reporting.paper.Table.Alignment;

/**
 * A block as the template sees it.
 *
 * @param kind {@code section}, {@code heading}, {@code paragraph}, {@code table} or {@code signatures}
 * @param text empty for a table and for signatures
 */
record HtmlPart(String kind, String text, @Nullable HtmlTable table, List<Signatory> signatures) {

    record HtmlTable(
            List<HtmlColumn> columns,
            List<HtmlRow> rows,
            @Nullable String note) {

        private static final int FEW = 4;
        private static final int MANY = 7;

        /** How large its letters can be. */
        public @Nullable String size() {
            if (columns.size() <= FEW) return "few";
            return columns.size() <= MANY ? null : "many";
        }

        public String headings() {
            return columns.stream().map(HtmlColumn::heading).collect(Collectors.joining(", "));
        }
    }

    record HtmlColumn(String heading, int percent, @Nullable String alignment) {}

    /** @param group the text of a row that heads others, else null */
    record HtmlRow(@Nullable String group, List<List<String>> cells, boolean strong) {}

    static HtmlPart of(Block block) {
        return switch (block) {
            case Block.Heading(int level, String text) -> text(level == 1 ? "section" : "heading", text);
            case Block.Paragraph(String text) -> text("paragraph", text);
            case Block.Tabular(Table table) -> new HtmlPart("table", "", table(table), List.of());
            case Block.SignatureRoom(var signatures) -> new HtmlPart("signatures", "", null, signatures);
        };
    }

    private static HtmlPart text(String kind, String text) {
        return new HtmlPart(kind, text, null, List.of());
    }

    private static HtmlTable table(Table table) {
        var widths = Widths.inPercent(table);
        var columns = IntStream.range(0, widths.length)
                .mapToObj(i -> column(table.columns().get(i), widths[i]))
                .toList();
        return new HtmlTable(columns, table.rows().stream().map(HtmlPart::row).toList(), table.note());
    }

    private static HtmlColumn column(Table.Column column, int percent) {
        var alignment = column.alignment();
        return new HtmlColumn(
                column.heading(),
                percent,
                alignment == Alignment.START ? null : alignment.name().toLowerCase(Locale.ROOT));
    }

    private static HtmlRow row(Table.Row row) {
        return switch (row) {
            case Table.Row.Group(String text) -> new HtmlRow(text, List.of(), false);
            case Table.Row.Cells(var cells, boolean strong) -> new HtmlRow(null, cells, strong);
        };
    }
}
