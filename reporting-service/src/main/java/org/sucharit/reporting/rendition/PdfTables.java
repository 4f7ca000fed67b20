package org.sucharit.reporting.rendition;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.sucharit.reporting.paper.Signatory;
import org.sucharit.reporting.paper.Table;
import org.sucharit.reporting.paper.Table.Alignment;

/** Tables of a PDF, and room for signatures. */
final class PdfTables {

    private static final int FEW = 4;
    private static final int MANY = 7;
    private static final float VERY_MANY_COLUMNS = 10.5f;
    private static final float MANY_COLUMNS = 12;
    private static final float FEW_COLUMNS = 14;
    private static final float PADDING = 3;
    /** Only a row that is higher goes on over the end of a page. */
    private static final float WHOLE = 140;

    private static final float ROOM = 40;
    private static final String DOTS = ".".repeat(24);

    private PdfTables() {}

    /**
     * A row, with the rows above it that head it.
     *
     * @param beginning room without which it begins on the next page
     */
    record Piece(PdfPTable table, float beginning) {}

    /** A table row by row, each with the headings for the case that it comes first on a page. */
    static List<Piece> pieces(Table table, float width) {
        var pieces = new ArrayList<Piece>();
        var heads = new ArrayList<Table.Row>();
        for (var row : table.rows()) {
            heads.add(row);
            if (row instanceof Table.Row.Group) continue;
            pieces.add(piece(table, heads, width));
            heads.clear();
        }
        if (!heads.isEmpty() || pieces.isEmpty()) pieces.add(piece(table, heads, width));
        return pieces;
    }

    private static Piece piece(Table table, List<Table.Row> rows, float width) {
        var pdf = new PdfPTable(table.columns().size());
        pdf.setTotalWidth(width);
        pdf.setWidthPercentage(100);
        pdf.setWidths(Widths.inPercent(table));
        pdf.setHeaderRows(1);
        pdf.setSplitLate(false);
        float points = points(table);
        for (var column : table.columns())
            pdf.addCell(cell(List.of(column.heading()), PdfFonts.bold(points), Alignment.CENTRE));
        for (var row : rows) add(pdf, table, row, points);
        float last = rows.isEmpty() ? 0 : pdf.getRowHeight(pdf.size() - 1);
        return new Piece(pdf, pdf.getTotalHeight() - Math.max(0, last - WHOLE));
    }

    private static float points(Table table) {
        int columns = table.columns().size();
        if (columns <= FEW) return FEW_COLUMNS;
        return columns <= MANY ? MANY_COLUMNS : VERY_MANY_COLUMNS;
    }

    private static void add(PdfPTable pdf, Table table, Table.Row row, float points) {
        switch (row) {
            case Table.Row.Group(String text) -> {
                var cell = cell(List.of(text), PdfFonts.bold(points), Alignment.START);
                cell.setColspan(table.columns().size());
                pdf.addCell(cell);
            }
            case Table.Row.Cells(var cells, boolean strong) -> {
                var font = strong ? PdfFonts.bold(points) : PdfFonts.regular(points);
                for (int i = 0; i < cells.size(); i++)
                    pdf.addCell(cell(cells.get(i), font, table.columns().get(i).alignment()));
            }
        }
    }

    /** Room for each beside the others, kept together on one page. */
    static PdfPTable signatures(List<Signatory> signatures) {
        var pdf = new PdfPTable(signatures.size());
        pdf.setWidthPercentage(100);
        pdf.setSpacingBefore(ROOM);
        pdf.setKeepTogether(true);
        for (var one : signatures) {
            var lines = List.of(
                    "ลงชื่อ" + DOTS,
                    "(" + (one.name().isEmpty() ? DOTS : one.name()) + ")",
                    one.position().isEmpty() ? "ตำแหน่ง" + DOTS : one.position(),
                    one.role(),
                    "วันที่ " + (one.day().isEmpty() ? DOTS : one.day()));
            var cell = cell(lines, PdfFonts.regular(FEW_COLUMNS), Alignment.CENTRE);
            cell.setBorder(Rectangle.NO_BORDER);
            pdf.addCell(cell);
        }
        return pdf;
    }

    private static PdfPCell cell(List<String> lines, Font font, Alignment alignment) {
        var cell = new PdfPCell();
        cell.setPadding(PADDING);
        cell.setPaddingTop(0);
        cell.setPaddingBottom(PADDING + 1);
        for (var line : lines) cell.addElement(PdfText.line(line, font, inPdf(alignment)));
        return cell;
    }

    private static int inPdf(Alignment alignment) {
        return switch (alignment) {
            case START -> Element.ALIGN_LEFT;
            case CENTRE -> Element.ALIGN_CENTER;
            case END -> Element.ALIGN_RIGHT;
        };
    }
}
