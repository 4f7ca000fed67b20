package org.sucharit.measures.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTests {

    private final DocumentReader reader = new DocumentReader();

    @Test
    void lines_with_tabs_are_rows_and_a_blank_line_ends_the_table() {
        var document = read("""
                **แผนงานของเทศบาล
                ปี ๒๕๖๖**

                #### ๑. มาตรการ
                มาตรการ\tผู้รับผิดชอบ
                ๑ ทำคู่มือ\tกองคลัง

                มาตรการ\tผู้รับผิดชอบ
                ๒ อบรม\tสำนักปลัด
                หมายเหตุท้ายตาราง
                \\*\\*\\*
                """);
        assertThat(document.mediaType()).isEqualTo("text/plain");
        assertThat(document.blocks())
                .containsExactly(
                        new Line("แผนงานของเทศบาล", 0, 1),
                        new Line("ปี ๒๕๖๖", 0, 2),
                        new Line("๑. มาตรการ", 4, 4),
                        table(1, row(1, "มาตรการ", "ผู้รับผิดชอบ"), row(2, "๑ ทำคู่มือ", "กองคลัง")),
                        table(2, row(3, "มาตรการ", "ผู้รับผิดชอบ"), row(4, "๒ อบรม", "สำนักปลัด")),
                        new Line("หมายเหตุท้ายตาราง", 0, 10),
                        new Line("***", 0, 11));
    }

    @Test
    void paragraphs_in_a_cell_are_lines_of_its_text_and_a_link_keeps_its_address() {
        var document = read(
                "<p>๑. จัดทำ</p> <p>๒. เผยแพร่ <a href=\"http://www.example.go.th\">ที่นี่</a></p>\tน้อยกว่า <100 &amp; ฯลฯ\n");
        assertThat(document.tables().getFirst().rows().getFirst().cells())
                .containsExactly(
                        Cell.of("๑. จัดทำ\n๒. เผยแพร่ ที่นี่ http://www.example.go.th"),
                        Cell.of("น้อยกว่า <100 & ฯลฯ"));
    }

    @Test
    void a_paragraph_left_open_goes_on_over_the_end_of_the_line() {
        var document = read("<p>๑. จัดทำ\nคู่มือ</p>\tกองคลัง\n๒\tกองช่าง\n");
        assertThat(document.tables()).hasSize(1);
        assertThat(document.tables().getFirst().rows().getFirst().cells())
                .containsExactly(Cell.of("๑. จัดทำ\nคู่มือ"), Cell.of("กองคลัง"));
    }

    @Test
    void empty_cells_cut_off_the_end_of_a_row_are_put_back() {
        var document = read("ก\tข\tค\tง\n๑\t๒\t๓\n");
        assertThat(document.tables()).hasSize(1);
        assertThat(document.tables().getFirst().rows().getLast()).isEqualTo(row(2, "๑", "๒", "๓", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void quoted_cells_hold_delimiters_quotes_and_line_breaks(String delimiter) {
        var document =
                read("รายงาน,,\n\nมาตรการ,วิธี,ผู้รับผิดชอบ\n\"๑ \"\"คู่มือ\"\", ฉบับใหม่\",\"๑. ทำ\n๒. แจก\",กองคลัง\n"
                        .replace(",", delimiter));
        assertThat(document.lines()).extracting(Line::text).containsExactly("รายงาน");
        assertThat(document.tables().getFirst().rows().getLast().cells())
                .extracting(Cell::text)
                .containsExactly("๑ \"คู่มือ\"%s ฉบับใหม่".formatted(delimiter.strip()), "๑. ทำ\n๒. แจก", "กองคลัง");
    }

    @Test
    void a_table_between_pipes_is_a_table() {
        var document = read("| มาตรการ | ระยะเวลา |\n|---|:--|\n| ๑ ทำ | ต.ค. ๖๕ |\n");
        assertThat(document.blocks())
                .containsExactly(table(1, row(1, "มาตรการ", "ระยะเวลา"), row(2, "๑ ทำ", "ต.ค. ๖๕")));
    }

    @Test
    void prose_with_commas_is_not_a_table() {
        var document = read("กลุ่มตัวอย่าง ๑,๐๐๐ คน, ๒,๐๐๐ คน\nน้อยกว่า ๓๐ คน\nทั้งหมด ๓,๐๐๐ คน\n");
        assertThat(document.tables()).isEmpty();
        assertThat(document.lines()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "x-windows-874", "TIS-620"})
    void thai_text_is_read_in_every_encoding_offices_use(String charset) {
        var text = "มาตรการ\tผู้รับผิดชอบ\n๑ จัดทำคู่มือ No Gift\tกองคลัง\n";
        var document = reader.read(text.getBytes(Charset.forName(charset)), "a.txt");
        assertThat(document.tables().getFirst().rows())
                .containsExactly(row(1, "มาตรการ", "ผู้รับผิดชอบ"), row(2, "๑ จัดทำคู่มือ No Gift", "กองคลัง"));
    }

    @Test
    void nothing_and_nothing_but_blanks_are_empty() {
        assertReason(new byte[0], DocumentUnreadable.Reason.EMPTY);
        assertReason(" \n\t\n ".getBytes(StandardCharsets.UTF_8), DocumentUnreadable.Reason.EMPTY);
    }

    @Test
    void more_bytes_than_allowed_are_too_large() {
        assertReason(new byte[DocumentReader.MAX_BYTES + 1], DocumentUnreadable.Reason.TOO_LARGE);
    }

    @Test
    void more_rows_than_a_report_has_are_too_complex_and_the_row_is_named() {
        assertThatThrownBy(() -> reader.read("ก\tข\n".repeat(30_000).getBytes(StandardCharsets.UTF_8), "a.txt"))
                .isInstanceOfSatisfying(DocumentUnreadable.class, unreadable -> {
                    assertThat(unreadable.reason()).isEqualTo(DocumentUnreadable.Reason.TOO_COMPLEX);
                    assertThat(unreadable.place().row()).isEqualTo(20_001);
                });
    }

    private void assertReason(byte[] content, DocumentUnreadable.Reason reason) {
        assertThatThrownBy(() -> reader.read(content, "a.txt"))
                .isInstanceOfSatisfying(DocumentUnreadable.class, unreadable -> assertThat(unreadable.reason())
                        .isEqualTo(reason));
    }

    private SourceDocument read(String text) {
        return reader.read(text.getBytes(StandardCharsets.UTF_8), "a.txt");
    }

    private static Table table(int number, Row... rows) {
        return new Table(List.of(rows), number, null);
    }

    private static Row row(int number, String... cells) {
        return new Row(List.of(cells).stream().map(Cell::of).toList(), number);
    }
}
