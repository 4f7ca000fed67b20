package org.sucharit.reporting.rendition;

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
    private static final float MANY_COLUMNS = 12;
    private static final float FEW_COLUMNS = 14;
    private static final float PADDING = 4;
    private static final float BETWEEN = 8;
    private static final float ROOM = 40;
    private static final String DOTS = ".".repeat(40);

    private PdfTables() {}

    static PdfPTable of(Table table) {
        var pdf = new PdfPTable(table.columns().size());
        pdf.setWidthPercentage(100);
        pdf.setWidths(Widths.inPercent(table));
        pdf.setHeaderRows(1);
        pdf.setSplitLate(false);
        pdf.setSpacingBefore(BETWEEN);
        pdf.setSpacingAfter(BETWEEN);
        float points = table.columns().size() <= FEW ? FEW_COLUMNS : MANY_COLUMNS;
        for (var column : table.columns())
            pdf.addCell(cell(List.of(column.heading()), PdfFonts.bold(points), Alignment.CENTRE));
        for (var row : table.rows()) add(pdf, table, row, points);
        return pdf;
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
                    "วันที่ " + (one.day().isEmpty() ? DOTS.substring(DOTS.length() / 2) : one.day()));
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
