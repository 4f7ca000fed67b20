package org.sucharit.measures.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.measures.document.SampleDocument.cells;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.sucharit.measures.document.SampleDocument.Entry;
import org.sucharit.measures.document.SampleDocuments.Format;

class PdfReaderTests {

    private interface Drawing {
        void draw(PDPageContentStream page, PDFont font) throws IOException;
    }

    private final DocumentReader reader = new DocumentReader();

    @Test
    void a_long_table_goes_on_over_pages_with_its_headings() {
        var rows = new ArrayList<Entry>();
        for (int i = 1; i <= 40; i++) rows.add(cells("มาตรการที่ " + i, "ดำเนินการ " + i, "กองคลัง"));
        var sample = SampleDocument.sample()
                .text("แผน")
                .table(List.of("มาตรการ", "วิธีการ", "ผู้รับผิดชอบ"), rows)
                .build();
        for (var format : List.of(Format.PDF_RULED, Format.PDF_UNRULED)) {
            var document = reader.read(SampleDocuments.write(format, sample), "a.pdf");
            assertThat(document.tables()).hasSizeGreaterThan(1).allSatisfy(table -> {
                assertThat(table.rows().getFirst().cells().getFirst().text()).isEqualTo("มาตรการ");
                assertThat(table.columns()).isEqualTo(3);
            });
            assertThat(document.tables().stream()
                            .mapToInt(table -> table.rows().size() - 1)
                            .sum())
                    .isEqualTo(40);
        }
    }

    @Test
    void columns_with_lines_and_rows_without_are_told_apart_by_their_numbers() throws IOException {
        var document = reader.read(
                pdf((page, font) -> {
                    for (float x : new float[] {50, 200, 350, 500}) line(page, x, 700, x, 500);
                    for (float y : new float[] {700, 680, 500}) line(page, 50, y, 500, y);
                    text(page, font, 60, 686, "มาตรการ");
                    text(page, font, 210, 686, "วิธีการ");
                    text(page, font, 360, 686, "ผู้รับผิดชอบ");
                    for (int i = 0; i < 3; i++) {
                        float y = 660 - 40 * i;
                        text(page, font, 60, y, (i + 1) + ". ข้อ");
                        text(page, font, 210, y, "ทำข้อ");
                        text(page, font, 210, y - 16, "ต่อไป");
                        text(page, font, 360, y, "กองคลัง");
                    }
                }),
                "a.pdf");
        assertThat(document.tables()).hasSize(1);
        assertThat(document.tables().getFirst().rows()).hasSize(4);
        assertThat(document.tables()
                        .getFirst()
                        .rows()
                        .getLast()
                        .cells()
                        .getFirst()
                        .text())
                .isEqualTo("3. ข้อ");
    }

    @Test
    void a_table_open_at_its_sides_has_its_outer_columns() throws IOException {
        var document = reader.read(
                pdf((page, font) -> {
                    line(page, 200, 700, 200, 640);
                    line(page, 350, 700, 350, 640);
                    for (float y : new float[] {700, 680, 660, 640}) line(page, 50, y, 500, y);
                    for (int r = 0; r < 3; r++) {
                        for (int c = 0; c < 3; c++) text(page, font, 60 + 150 * c, 686 - 20 * r, "ช่อง" + r + c);
                    }
                }),
                "a.pdf");
        assertThat(document.tables().getFirst().rows())
                .extracting(row -> row.cells().stream().map(Cell::text).toList())
                .containsExactly(
                        List.of("ช่อง00", "ช่อง01", "ช่อง02"),
                        List.of("ช่อง10", "ช่อง11", "ช่อง12"),
                        List.of("ช่อง20", "ช่อง21", "ช่อง22"));
    }

    @Test
    void page_numbers_and_running_heads_do_not_come_between() throws IOException {
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var font = font(pdf);
            for (int i = 1; i <= 4; i++) {
                var page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (var content = new PDPageContentStream(pdf, page)) {
                    text(content, font, 60, 820, "เทศบาลตำบลตัวอย่าง");
                    text(content, font, 60, 400, "เนื้อหา" + "กขคง".charAt(i - 1));
                    text(content, font, 280, 20, "- " + i + " -");
                }
            }
            pdf.save(bytes);
            assertThat(reader.read(bytes.toByteArray(), "a.pdf").lines())
                    .extracting(Line::text)
                    .containsExactly("เทศบาลตำบลตัวอย่าง", "เนื้อหาก", "เนื้อหาข", "เนื้อหาค", "เนื้อหาง");
        }
    }

    @Test
    void prose_is_no_table() throws IOException {
        var document = reader.read(
                pdf((page, font) -> {
                    text(page, font, 60, 700, "ตามที่เทศบาลได้วิเคราะห์ผลการประเมิน และกำหนดมาตรการ ในปีที่ผ่านมา");
                    text(page, font, 60, 680, "เพื่อยกระดับคะแนน จึงรายงานผล ดังนี้");
                    text(page, font, 60, 660, "๑. การใช้งบประมาณ");
                }),
                "a.pdf");
        assertThat(document.tables()).isEmpty();
        assertThat(document.lines()).hasSize(3);
    }

    private static byte[] pdf(Drawing drawing) throws IOException {
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            var font = font(pdf);
            try (var content = new PDPageContentStream(pdf, page)) {
                drawing.draw(content, font);
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static PDFont font(PDDocument pdf) throws IOException {
        try (var in = PdfReaderTests.class.getResourceAsStream("/pagekit/fonts/Sarabun-Regular.ttf")) {
            return PDType0Font.load(pdf, in);
        }
    }

    private static void text(PDPageContentStream page, PDFont font, float x, float y, String text) throws IOException {
        page.beginText();
        page.setFont(font, 11);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    private static void line(PDPageContentStream page, float x1, float y1, float x2, float y2) throws IOException {
        page.moveTo(x1, y1);
        page.lineTo(x2, y2);
        page.stroke();
    }
}
