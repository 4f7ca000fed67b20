package org.sucharit.measures.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.sucharit.measures.agency.RegisteredAgency;

/** The ITAS sheet as XLSX. Every cell is text, also what begins like a formula. */
final class ItasWorkbook {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What a cell holds at most is 32,767 characters; longer texts go on in the next row. */
    private static final int MAX_CELL = 32_000;

    private static final List<String> HEAD = List.of("ข้อ", "รายการ", "ข้อมูลปี", "สถานะ", "ที่อยู่ (URL)", "คำอธิบาย");
    private static final int[] WIDTHS = {8, 40, 10, 16, 60, 60};

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle text = book.createCellStyle();

    private ItasWorkbook() {
        text.setQuotePrefixed(true);
        text.setWrapText(true);
        text.setVerticalAlignment(VerticalAlignment.TOP);
        text.setDataFormat(book.createDataFormat().getFormat("@"));
    }

    static ResponseEntity<byte[]> answer(RegisteredAgency agency, ItasSheet sheet) {
        var name = "ITAS-%s-%d.xlsx".formatted(agency.code(), sheet.fiscalYear());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(MEDIA_TYPE))
                .body(write(agency.profile().nameTh(), sheet));
    }

    static byte[] write(String agency, ItasSheet sheet) {
        var workbook = new ItasWorkbook();
        try (var book = workbook.book;
                var out = new ByteArrayOutputStream()) {
            workbook.fill(agency, sheet);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(String agency, ItasSheet sheet) {
        var page = book.createSheet("OIT " + sheet.fiscalYear());
        for (int column = 0; column < WIDTHS.length; column++) page.setColumnWidth(column, WIDTHS[column] * 256);
        row(page, List.of(agency, "ปีงบประมาณ " + sheet.fiscalYear()));
        row(page, HEAD);
        page.createFreezePane(0, 2);
        sheet.lines().forEach(line -> rows(page, line));
    }

    private void rows(Sheet page, ItasSheet.Line line) {
        var addresses = chunks(line.addresses());
        var explanations = chunks(line.explanation());
        for (int i = 0; i < Math.max(addresses.size(), explanations.size()); i++)
            row(
                    page,
                    List.of(
                            line.item(),
                            line.title(),
                            line.contentYear() == null ? "" : line.contentYear().toString(),
                            state(line.state()),
                            i < addresses.size() ? addresses.get(i) : "",
                            i < explanations.size() ? explanations.get(i) : ""));
    }

    private static String state(ItemState state) {
        return switch (state) {
            case READY -> "พร้อม";
            case EMPTY -> "ยังไม่มีข้อมูล";
            case TO_BE_CONFIRMED -> "รอยืนยัน";
            case GONE -> "ลิงก์เปิดไม่ได้";
            case INCOMPLETE -> "ยังไม่ครบ";
        };
    }

    private void row(Sheet page, List<String> cells) {
        int number = page.getPhysicalNumberOfRows();
        var row = page.createRow(number);
        for (int column = 0; column < cells.size(); column++) {
            var cell = row.createCell(column);
            cell.setCellValue(cells.get(column));
            cell.setCellStyle(text);
        }
    }

    /** Whole lines, together no longer than a cell holds; a single line never is. */
    private static List<String> chunks(String lines) {
        var chunks = new ArrayList<String>();
        var chunk = new StringBuilder();
        for (var line : lines.split("\n", -1)) {
            if (!chunk.isEmpty() && chunk.length() + line.length() >= MAX_CELL) {
                chunks.add(chunk.toString());
                chunk.setLength(0);
            }
            if (!chunk.isEmpty()) chunk.append('\n');
            chunk.append(line);
        }
        chunks.add(chunk.toString());
        return chunks;
    }
}
