package org.sucharit.measures.document;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.LayoutProcessor;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.sucharit.measures.document.SampleDocument.Cells;
import org.sucharit.measures.document.SampleDocument.Entry;
import org.sucharit.measures.document.SampleDocument.Grid;
import org.sucharit.measures.document.SampleDocument.Group;
import org.sucharit.measures.document.SampleDocument.PageBreak;
import org.sucharit.measures.document.SampleDocument.Text;

/** Writes a {@link SampleDocument} in every format that the reader reads. */
public final class SampleDocuments {

    /** A format, and what a file of it may be called. */
    public enum Format {
        /** Text taken from a PDF: tabs between cells, {@code <p>} in them. */
        TXT("txt"),
        /** The same in the encoding of old Thai programs. */
        TXT_WINDOWS_874("txt"),
        CSV("csv"),
        CSV_SEMICOLON("csv"),
        TSV("tsv"),
        DOCX("docx"),
        DOC("doc"),
        XLSX("xlsx"),
        XLS("xls"),
        HTML("doc"),
        PDF_RULED("pdf"),
        PDF_UNRULED("pdf");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        public String extension() {
            return extension;
        }

        public String fileName() {
            return "report." + extension;
        }
    }

    private SampleDocuments() {}

    public static byte[] write(Format format, SampleDocument document) {
        try {
            return switch (format) {
                case TXT -> text(document).getBytes(StandardCharsets.UTF_8);
                case TXT_WINDOWS_874 -> text(document).getBytes(Charset.forName("x-windows-874"));
                case CSV -> ("\ufeff" + delimited(document, ",")).getBytes(StandardCharsets.UTF_8);
                case CSV_SEMICOLON -> delimited(document, ";").getBytes(StandardCharsets.UTF_8);
                case TSV -> delimited(document, "\t").getBytes(StandardCharsets.UTF_16);
                case DOCX -> docx(document);
                case DOC -> doc(document);
                case XLSX -> workbook(document, new XSSFWorkbook());
                case XLS -> workbook(document, new HSSFWorkbook());
                case HTML -> html(document).getBytes(StandardCharsets.UTF_8);
                case PDF_RULED -> pdf(document, true);
                case PDF_UNRULED -> pdf(document, false);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table in the pieces that its page breaks make, each with the headings. */
    private static List<Grid> pieces(Grid grid) {
        var pieces = new ArrayList<Grid>();
        var entries = new ArrayList<Entry>();
        for (var entry : grid.entries()) {
            if (entry instanceof PageBreak) {
                pieces.add(new Grid(grid.headings(), List.copyOf(entries)));
                entries.clear();
            } else {
                entries.add(entry);
            }
        }
        pieces.add(new Grid(grid.headings(), List.copyOf(entries)));
        return pieces;
    }

    private static List<String> full(List<String> cells, int columns) {
        var full = new ArrayList<>(cells);
        while (full.size() < columns) full.add("");
        return full;
    }

    private static List<String> group(Group group, int columns) {
        return full(List.of(group.text()), columns);
    }

    private static String shown(String cell) {
        return cell.equals(SampleDocument.ABOVE) ? "" : cell;
    }

    private static String text(SampleDocument document) {
        var text = new StringBuilder("\n\n");
        for (var part : document.parts()) {
            switch (part) {
                case Text line ->
                    text.append(line.level() == 1 ? "**" + line.text() + "**" : line.text())
                            .append("\n\n");
                case Grid grid -> {
                    for (var piece : pieces(grid)) {
                        if (!piece.headings().isEmpty()) text.append(tabbed(piece.headings()));
                        for (var entry : piece.entries()) {
                            text.append(
                                    switch (entry) {
                                        case Cells cells -> tabbed(full(cells.cells(), grid.columns()));
                                        case Group group -> tabbed(group(group, grid.columns()));
                                        case PageBreak _ -> "";
                                    });
                        }
                        text.append('\n');
                    }
                }
            }
        }
        return text.toString();
    }

    private static String tabbed(List<String> cells) {
        return cells.stream()
                        .map(SampleDocuments::shown)
                        .map(cell -> cell.contains("\n")
                                ? cell.lines().collect(Collectors.joining("</p> <p>", "<p>", "</p>"))
                                : cell)
                        .collect(Collectors.joining("\t"))
                + "\n";
    }

    private static String delimited(SampleDocument document, String delimiter) {
        int columns = document.parts().stream()
                .filter(Grid.class::isInstance)
                .mapToInt(part -> ((Grid) part).columns())
                .max()
                .orElse(1);
        var text = new StringBuilder();
        for (var part : document.parts()) {
            switch (part) {
                case Text line -> text.append(quoted(full(List.of(line.text()), columns), delimiter));
                case Grid grid -> {
                    for (var piece : pieces(grid)) {
                        text.append(quoted(full(List.of(), columns), delimiter));
                        if (!piece.headings().isEmpty())
                            text.append(quoted(full(piece.headings(), columns), delimiter));
                        for (var entry : piece.entries()) {
                            text.append(
                                    switch (entry) {
                                        case Cells cells -> quoted(full(cells.cells(), columns), delimiter);
                                        case Group group -> quoted(group(group, columns), delimiter);
                                        case PageBreak _ -> "";
                                    });
                        }
                    }
                    text.append(quoted(full(List.of(), columns), delimiter));
                }
            }
        }
        return text.toString();
    }

    private static String quoted(List<String> cells, String delimiter) {
        return cells.stream()
                        .map(SampleDocuments::shown)
                        .map(cell -> cell.contains(delimiter) || cell.contains("\n") || cell.contains("\"")
                                ? "\"" + cell.replace("\"", "\"\"") + "\""
                                : cell)
                        .collect(Collectors.joining(delimiter))
                + "\r\n";
    }

    private static byte[] docx(SampleDocument document) throws IOException {
        try (var word = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (var part : document.parts()) {
                switch (part) {
                    case Text line -> {
                        var paragraph = word.createParagraph();
                        if (line.level() > 0) {
                            paragraph
                                    .getCTP()
                                    .addNewPPr()
                                    .addNewOutlineLvl()
                                    .setVal(BigInteger.valueOf(line.level() - 1L));
                        }
                        paragraph.createRun().setText(line.text());
                    }
                    case Grid grid -> {
                        boolean first = true;
                        for (var piece : pieces(grid)) {
                            if (!first) word.createParagraph().createRun().addBreak(BreakType.PAGE);
                            first = false;
                            docxTable(word, piece, grid.columns());
                        }
                    }
                }
            }
            word.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void docxTable(XWPFDocument word, Grid grid, int columns) {
        var table = word.createTable();
        table.removeRow(0);
        var rows = new ArrayList<Entry>(grid.entries());
        if (!grid.headings().isEmpty()) rows.addFirst(new Cells(grid.headings()));
        var below = Collections.nCopies(columns, "");
        for (int r = rows.size() - 1; r >= 0; r--) {
            var row = table.insertNewTableRow(0);
            if (rows.get(r) instanceof Group group) {
                var cell = row.createCell();
                cell.getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns));
                fill(cell, group.text());
                below = Collections.nCopies(columns, "");
            } else if (rows.get(r) instanceof Cells(var written)) {
                var cells = full(written, columns);
                for (int c = 0; c < columns; c++) {
                    var cell = row.createCell();
                    if (cells.get(c).equals(SampleDocument.ABOVE)) {
                        cell.getCTTc().addNewTcPr().addNewVMerge();
                        continue;
                    }
                    if (below.get(c).equals(SampleDocument.ABOVE)) {
                        cell.getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
                    }
                    fill(cell, cells.get(c));
                }
                below = cells;
            }
        }
    }

    private static void fill(XWPFTableCell cell, String text) {
        boolean first = true;
        for (var line : text.split("\n", -1)) {
            var paragraph = first && !cell.getParagraphs().isEmpty()
                    ? cell.getParagraphs().getFirst()
                    : cell.addParagraph();
            first = false;
            paragraph.createRun().setText(line);
        }
    }

    private static byte[] doc(SampleDocument document) throws IOException {
        var word = new OldWordWriter();
        for (var part : document.parts()) {
            switch (part) {
                case Text line -> word.paragraph(line.text(), line.level());
                case Grid grid -> {
                    boolean first = true;
                    for (var piece : pieces(grid)) {
                        if (!first) word.paragraph("\f", 0);
                        first = false;
                        docTable(word, piece, grid.columns());
                    }
                }
            }
        }
        return word.bytes();
    }

    private static void docTable(OldWordWriter word, Grid grid, int columns) {
        var rows = new ArrayList<Entry>(grid.entries());
        if (!grid.headings().isEmpty()) rows.addFirst(new Cells(grid.headings()));
        for (int r = 0; r < rows.size(); r++) {
            var cells = new ArrayList<OldWordWriter.WordCell>();
            if (rows.get(r) instanceof Group group) {
                cells.add(new OldWordWriter.WordCell(group.text(), columns, false, false));
            } else if (rows.get(r) instanceof Cells(var written)) {
                for (int c = 0; c < columns; c++) {
                    var text = full(written, columns).get(c);
                    boolean above = text.equals(SampleDocument.ABOVE);
                    cells.add(new OldWordWriter.WordCell(shown(text), 1, above, span(rows, r, c, columns) > 1));
                }
            }
            word.row(cells, columns);
        }
    }

    private static byte[] workbook(SampleDocument document, Workbook book) throws IOException {
        try (book;
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("รายงาน");
            int at = 0;
            for (var part : document.parts()) {
                switch (part) {
                    case Text line -> sheet.createRow(at++).createCell(0).setCellValue(line.text());
                    case Grid grid -> {
                        for (var piece : pieces(grid)) at = rows(sheet, piece, grid.columns(), at + 1);
                        at++;
                    }
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static int rows(Sheet sheet, Grid grid, int columns, int from) {
        int at = from;
        var rows = new ArrayList<Entry>(grid.entries());
        if (!grid.headings().isEmpty()) rows.addFirst(new Cells(grid.headings()));
        var mergedFrom = new int[columns];
        for (int r = 0; r < rows.size(); r++) {
            var row = sheet.createRow(at);
            if (rows.get(r) instanceof Group group) {
                row.createCell(0).setCellValue(group.text());
                if (columns > 1) sheet.addMergedRegion(new CellRangeAddress(at, at, 0, columns - 1));
            } else if (rows.get(r) instanceof Cells(var written)) {
                var cells = full(written, columns);
                var below = r + 1 < rows.size() && rows.get(r + 1) instanceof Cells(var next)
                        ? full(next, columns)
                        : Collections.nCopies(columns, "");
                for (int c = 0; c < columns; c++) {
                    if (!cells.get(c).equals(SampleDocument.ABOVE)) {
                        row.createCell(c).setCellValue(cells.get(c));
                        mergedFrom[c] = at;
                    } else if (!below.get(c).equals(SampleDocument.ABOVE)) {
                        sheet.addMergedRegion(new CellRangeAddress(mergedFrom[c], at, c, c));
                    }
                }
            }
            at++;
        }
        return at;
    }

    private static String html(SampleDocument document) {
        var html = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body>\n");
        for (var part : document.parts()) {
            switch (part) {
                case Text line ->
                    html.append(
                            line.level() > 0
                                    ? "<h1>%s</h1>\n".formatted(escaped(line.text()))
                                    : "<p>%s</p>\n".formatted(escaped(line.text())));
                case Grid grid -> {
                    for (var piece : pieces(grid)) htmlTable(html, piece, grid.columns());
                }
            }
        }
        return html.append("</body></html>").toString();
    }

    private static void htmlTable(StringBuilder html, Grid grid, int columns) {
        var rows = new ArrayList<Entry>(grid.entries());
        if (!grid.headings().isEmpty()) rows.addFirst(new Cells(grid.headings()));
        html.append("<table border=1>\n");
        for (int r = 0; r < rows.size(); r++) {
            html.append("<tr>");
            if (rows.get(r) instanceof Group group) {
                html.append("<td colspan=%d>%s</td>".formatted(columns, escaped(group.text())));
            } else if (rows.get(r) instanceof Cells(var written)) {
                var cells = full(written, columns);
                for (int c = 0; c < columns; c++) {
                    if (cells.get(c).equals(SampleDocument.ABOVE)) continue;
                    int span = span(rows, r, c, columns);
                    html.append("<td%s>%s</td>"
                            .formatted(
                                    span > 1 ? " rowspan=" + span : "",
                                    escaped(cells.get(c)).replace("\n", "<br>")));
                }
            }
            html.append("</tr>\n");
        }
        html.append("</table>\n");
    }

    private static int span(List<Entry> rows, int row, int column, int columns) {
        int span = 1;
        while (row + span < rows.size()
                && rows.get(row + span) instanceof Cells(var below)
                && full(below, columns).get(column).equals(SampleDocument.ABOVE)) span++;
        return span;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static byte[] pdf(SampleDocument document, boolean ruled) throws IOException {
        var font = new Font(thai(), 11);
        var bytes = new ByteArrayOutputStream();
        var pdf = new Document(PageSize.A4.rotate(), 36, 36, 40, 40);
        PdfWriter.getInstance(pdf, bytes);
        pdf.open();
        for (var part : document.parts()) {
            switch (part) {
                case Text line -> {
                    var paragraph = new Paragraph(line.text(), line.level() > 0 ? new Font(thai(), 16) : font);
                    paragraph.setSpacingAfter(8);
                    pdf.add(paragraph);
                }
                case Grid grid -> {
                    boolean first = true;
                    for (var piece : pieces(grid)) {
                        if (!first) pdf.newPage();
                        first = false;
                        pdf.add(pdfTable(piece, grid.columns(), font, ruled));
                    }
                }
            }
        }
        pdf.close();
        return bytes.toByteArray();
    }

    private static PdfPTable pdfTable(Grid grid, int columns, Font font, boolean ruled) {
        var table = new PdfPTable(columns);
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        table.setSpacingAfter(10);
        table.setSplitLate(false);
        if (!grid.headings().isEmpty()) {
            table.setHeaderRows(1);
            for (var heading : grid.headings()) table.addCell(pdfCell(heading, font, ruled));
        }
        var rows = grid.entries();
        for (int r = 0; r < rows.size(); r++) {
            if (rows.get(r) instanceof Group group) {
                var cell = pdfCell(group.text(), font, ruled);
                cell.setColspan(columns);
                table.addCell(cell);
            } else if (rows.get(r) instanceof Cells(var written)) {
                var cells = full(written, columns);
                for (int c = 0; c < columns; c++) {
                    if (cells.get(c).equals(SampleDocument.ABOVE)) continue;
                    var cell = pdfCell(cells.get(c), font, ruled);
                    cell.setRowspan(span(rows, r, c, columns));
                    table.addCell(cell);
                }
            }
        }
        return table;
    }

    private static PdfPCell pdfCell(String text, Font font, boolean ruled) {
        var cell = new PdfPCell(new Phrase(text, font));
        cell.setPadding(4);
        cell.setPaddingBottom(ruled ? 4 : 10);
        cell.setBorder(ruled ? Rectangle.BOX : Rectangle.NO_BORDER);
        cell.setBorderColor(Color.BLACK);
        return cell;
    }

    private static synchronized BaseFont thai() throws IOException {
        if (!LayoutProcessor.isEnabled()) LayoutProcessor.enableKernLiga();
        return BaseFont.createFont("pagekit/fonts/Sarabun-Regular.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
    }
}
