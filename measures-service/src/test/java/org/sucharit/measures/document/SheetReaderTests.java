package org.sucharit.measures.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SheetReaderTests {

    static Stream<Workbook> books() {
        return Stream.of(new XSSFWorkbook(), new HSSFWorkbook());
    }

    @ParameterizedTest
    @MethodSource("books")
    void values_are_read_as_they_are_shown(Workbook book) throws IOException {
        var document = read(book, sheets -> {
            var sheet = sheets.createSheet("ผล");
            var headings = sheet.createRow(0);
            headings.createCell(0).setCellValue("รายการ");
            headings.createCell(1).setCellValue("ค่า");
            value(sheets, 1, "สูตร", "", cell -> cell.setCellFormula("1+2"));
            value(sheets, 2, "คะแนน", "0.00", cell -> cell.setCellValue(89.2857));
            value(sheets, 3, "วันที่", "dd/mm/yyyy", cell -> cell.setCellValue(LocalDate.of(2023, 1, 5)));
            value(sheets, 4, "เดือน", "mmmm yyyy", cell -> cell.setCellValue(LocalDate.of(2023, 3, 1)));
            value(sheets, 5, "ร้อยละ", "0%", cell -> cell.setCellValue(0.85));
            value(sheets, 6, "จำนวน", "", cell -> cell.setCellValue(12));
            value(sheets, 7, "ใช่", "", cell -> cell.setCellValue(true));
            sheets.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        assertThat(document.tables().getFirst().rows())
                .extracting(row -> row.cells().getLast().text())
                .containsExactly("ค่า", "3", "89.29", "2023-01-05", "มีนาคม 2566", "85%", "12", "TRUE");
    }

    @ParameterizedTest
    @MethodSource("books")
    void merged_regions_span_columns_and_rows(Workbook book) throws IOException {
        var document = read(book, sheets -> {
            var sheet = sheets.createSheet("แผน");
            row(sheets, 1, "", "มาตรการ", "ระยะเวลา", "", "ผล");
            row(sheets, 2, "", "", "เริ่ม", "สิ้นสุด", "");
            row(sheets, 3, "", "๑ ทำ", "ต.ค.", "มี.ค.", "แล้ว");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 3));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 4, 4));
        });
        var table = document.tables().getFirst();
        assertThat(table.name()).isEqualTo("แผน");
        assertThat(table.rows())
                .containsExactly(
                        new Row(List.of(Cell.of("มาตรการ"), new Cell("ระยะเวลา", false, 2), Cell.of("ผล")), 2),
                        new Row(
                                List.of(
                                        new Cell("", true, 1),
                                        Cell.of("เริ่ม"),
                                        Cell.of("สิ้นสุด"),
                                        new Cell("", true, 1)),
                                3),
                        new Row(List.of(Cell.of("๑ ทำ"), Cell.of("ต.ค."), Cell.of("มี.ค."), Cell.of("แล้ว")), 4));
    }

    @ParameterizedTest
    @MethodSource("books")
    void every_sheet_is_read_and_a_hidden_one_is_named(Workbook book) throws IOException {
        var document = read(book, sheets -> {
            for (var name : List.of("หนึ่ง", "ลับ", "สอง")) {
                var sheet = sheets.createSheet(name);
                sheet.createRow(0).createCell(0).setCellValue("หัวเรื่อง " + name);
                for (int r = 2; r < 4; r++) {
                    sheet.createRow(r).createCell(0).setCellValue("ก");
                    sheet.getRow(r).createCell(1).setCellValue("ข");
                }
            }
            sheets.setSheetVisibility(1, SheetVisibility.HIDDEN);
        });
        assertThat(document.lines()).extracting(Line::text).containsExactly("หัวเรื่อง หนึ่ง", "หัวเรื่อง สอง");
        assertThat(document.tables()).extracting(Table::name).containsExactly("หนึ่ง", "สอง");
        assertThat(document.omissions()).containsExactly(new Omission(Omission.Kind.HIDDEN_SHEET, "ลับ"));
    }

    private static void row(Workbook book, int at, String... texts) {
        var row = book.getSheetAt(0).createRow(at);
        for (int c = 0; c < texts.length; c++)
            if (!texts[c].isEmpty()) row.createCell(c).setCellValue(texts[c]);
    }

    private static void value(
            Workbook book, int at, String name, String format, Consumer<org.apache.poi.ss.usermodel.Cell> value) {
        var row = book.getSheetAt(0).createRow(at);
        row.createCell(0).setCellValue(name);
        var cell = row.createCell(1);
        value.accept(cell);
        if (format.isEmpty()) return;
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    private static SourceDocument read(Workbook book, Consumer<Workbook> content) throws IOException {
        try (book;
                var bytes = new ByteArrayOutputStream()) {
            content.accept(book);
            book.write(bytes);
            return new DocumentReader().read(bytes.toByteArray(), "a");
        }
    }
}
