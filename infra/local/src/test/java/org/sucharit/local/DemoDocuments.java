package org.sucharit.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * The demo's Word and Excel documents, written from plain sources: a line is a paragraph, a line with tabs a row of a table, ¶ a line break
 * in a cell. Run {@link #main} in the module's folder after changing a source.
 */
final class DemoDocuments {

    static final Path SOURCES = Path.of("src/test/resources/demo-sources");
    static final Path DOCUMENTS = Path.of("src/main/resources/demo");

    private DemoDocuments() {}

    public static void main(String[] arguments) throws IOException {
        for (var source : sources()) {
            write(Files.readAllLines(source), document(source));
        }
    }

    static List<Path> sources() throws IOException {
        try (var files = Files.list(SOURCES)) {
            return files.sorted().toList();
        }
    }

    static Path document(Path source) {
        return DOCUMENTS.resolve(source.getFileName().toString().replaceFirst("\\.txt$", ""));
    }

    private static void write(List<String> lines, Path document) throws IOException {
        if (document.toString().endsWith(".docx")) {
            writeWord(lines, document);
        } else {
            writeExcel(lines, document);
        }
    }

    private static void writeWord(List<String> lines, Path file) throws IOException {
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            XWPFTable table = null;
            for (var line : lines) {
                var cells = line.split("\t", -1);
                if (cells.length == 1) {
                    document.createParagraph().createRun().setText(line);
                    table = null;
                    continue;
                }
                XWPFTableRow row;
                if (table == null) {
                    table = document.createTable(1, cells.length);
                    row = table.getRow(0);
                } else {
                    row = table.createRow();
                }
                for (int i = 0; i < cells.length; i++) {
                    fill(row.getCell(i), cells[i]);
                }
            }
            document.write(out);
        }
    }

    private static void fill(XWPFTableCell cell, String text) {
        var paragraphs = text.split("¶", -1);
        cell.getParagraphs().getFirst().createRun().setText(paragraphs[0]);
        for (int i = 1; i < paragraphs.length; i++) {
            cell.addParagraph().createRun().setText(paragraphs[i]);
        }
    }

    private static void writeExcel(List<String> lines, Path file) throws IOException {
        int columns = lines.stream()
                .mapToInt(line -> line.split("\t", -1).length)
                .max()
                .orElse(1);
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("มาตรการ");
            for (var line : lines) {
                int number = sheet.getPhysicalNumberOfRows();
                var row = sheet.createRow(number);
                var cells = line.split("\t", -1);
                for (int i = 0; i < cells.length; i++) {
                    if (cells[i].matches("\\d+")) {
                        row.createCell(i, CellType.NUMERIC).setCellValue(Integer.parseInt(cells[i]));
                    } else {
                        row.createCell(i).setCellValue(cells[i].replace("¶", "\n"));
                    }
                }
                if (cells.length == 1) {
                    sheet.addMergedRegion(new CellRangeAddress(number, number, 0, columns - 1));
                }
            }
            book.write(out);
        }
    }

    /** What a document says, in the form of its source. */
    static List<String> read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return file.toString().endsWith(".docx") ? readWord(in) : readExcel(in);
        }
    }

    private static List<String> readWord(InputStream in) throws IOException {
        var lines = new ArrayList<String>();
        try (var document = new XWPFDocument(in)) {
            for (var element : document.getBodyElements()) {
                switch (element) {
                    case XWPFParagraph paragraph -> lines.add(paragraph.getText());
                    case XWPFTable table -> table.getRows().forEach(row -> lines.add(readRow(row)));
                    default -> {}
                }
            }
        }
        return lines;
    }

    private static String readRow(XWPFTableRow row) {
        return String.join(
                "\t",
                row.getTableCells().stream()
                        .map(cell -> String.join(
                                "¶",
                                cell.getParagraphs().stream()
                                        .map(XWPFParagraph::getText)
                                        .toList()))
                        .toList());
    }

    private static List<String> readExcel(InputStream in) throws IOException {
        var lines = new ArrayList<String>();
        var formatter = new DataFormatter();
        try (var book = new XSSFWorkbook(in)) {
            for (var row : book.getSheetAt(0)) {
                var cells = new ArrayList<String>();
                row.forEach(cell -> cells.add(formatter.formatCellValue(cell).replace("\n", "¶")));
                lines.add(String.join("\t", cells));
            }
        }
        return lines;
    }
}
