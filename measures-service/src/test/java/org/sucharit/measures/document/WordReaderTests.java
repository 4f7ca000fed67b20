package org.sucharit.measures.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordReaderTests {

    private static final String TYPES =
            "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    @Test
    void changes_are_accepted_and_hidden_text_is_left_out() throws IOException {
        var document = read("<w:p><w:r><w:t>เดิม </w:t></w:r><w:del><w:r><w:delText>ลบ</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>เพิ่ม</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>ย้าย</w:t></w:r></w:moveFrom>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ซ่อน</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>ต่อ</w:t></w:r></w:p><w:p><w:r><w:t>กัน</w:t></w:r></w:p>"
                + table(row(cell("ก"), cell("ข")), "<w:tr><w:trPr><w:del/></w:trPr>" + cell("แถวที่ลบ") + "</w:tr>"));
        assertThat(document.lines()).extracting(Line::text).containsExactly("เดิม เพิ่ม", "ต่อกัน");
        assertThat(document.tables().getFirst().rows()).hasSize(1);
    }

    @Test
    void automatic_numbers_are_written_out() throws IOException {
        var numbering = "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\">"
                + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"thaiNumbers\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum>"
                + "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uf0b7\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
                + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num></w:numbering>";
        var document = read(
                item(1, 0, "จัดทำ")
                        + item(1, 1, "ร่าง")
                        + item(1, 1, "ประกาศ")
                        + item(1, 0, "เผยแพร่")
                        + item(2, 0, "เว็บไซต์")
                        + item(3, 0, "ใหม่"),
                Map.of("word/numbering.xml", numbering));
        assertThat(document.lines())
                .extracting(Line::text)
                .containsExactly("๑. จัดทำ", "๑.1 ร่าง", "๑.2 ประกาศ", "๒. เผยแพร่", "- เว็บไซต์", "๑. ใหม่");
    }

    @Test
    void merged_cells_say_what_they_span() throws IOException {
        var document = read(table(
                row(
                        cell("<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>", "กว้าง"),
                        cell("<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>", "สูง")),
                row(cell("ก"), cell("ข"), cell("<w:tcPr><w:vMerge/></w:tcPr>", ""))));
        assertThat(document.tables().getFirst().rows())
                .extracting(Row::cells)
                .containsExactly(
                        List.of(new Cell("กว้าง", false, 2), Cell.of("สูง")),
                        List.of(Cell.of("ก"), Cell.of("ข"), new Cell("", true, 1)));
    }

    @Test
    void a_table_inside_a_cell_is_text_of_the_cell_and_inside_a_frame_it_is_the_table() throws IOException {
        var inner = table(row(cell("ครั้งที่"), cell("วันที่")), row(cell("๑"), cell("๕ ม.ค. ๖๖")));
        var inCell = read(table(row(cell("มาตรการ"), "<w:tc>" + paragraph("ผล") + inner + "</w:tc>")));
        assertThat(inCell.tables()).hasSize(1);
        assertThat(inCell.tables()
                        .getFirst()
                        .rows()
                        .getFirst()
                        .cells()
                        .getLast()
                        .text())
                .isEqualTo("ผล\nครั้งที่ วันที่\n๑ ๕ ม.ค. ๖๖");
        var framed = read(table(row("<w:tc>" + paragraph("หัวเรื่อง") + inner + "</w:tc>")));
        assertThat(framed.lines()).extracting(Line::text).containsExactly("หัวเรื่อง");
        assertThat(framed.tables().getFirst().rows()).hasSize(2);
    }

    @Test
    void text_boxes_are_read_once_and_footnotes_at_the_end() throws IOException {
        var box = "<mc:AlternateContent xmlns:mc=\"mc\"><mc:Choice><w:drawing><w:txbxContent>" + paragraph("ในกรอบ")
                + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + paragraph("ในกรอบ")
                + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>";
        var document = read(
                "<w:p><w:r><w:t>ก่อน</w:t><w:footnoteReference w:id=\"2\"/></w:r><w:r>" + box + "</w:r></w:p>"
                        + paragraph("หลัง"),
                Map.of(
                        "word/footnotes.xml",
                        "<w:footnotes xmlns:w=\"w\"><w:footnote w:id=\"0\">" + paragraph("เส้น")
                                + "</w:footnote><w:footnote w:id=\"2\">" + paragraph("เชิงอรรถ")
                                + "</w:footnote></w:footnotes>"));
        assertThat(document.lines()).extracting(Line::text).containsExactly("ก่อน", "ในกรอบ", "หลัง", "เชิงอรรถ");
    }

    @Test
    void headings_and_links_are_known() throws IOException {
        var document = read(
                "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr><w:r><w:t>หัวข้อ</w:t></w:r></w:p>"
                        + "<w:p><w:hyperlink r:id=\"r1\" xmlns:r=\"r\"><w:r><w:t>ประกาศ</w:t></w:r></w:hyperlink></w:p>",
                Map.of(
                        "word/styles.xml",
                        "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"B\"><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>"
                                + "<w:style w:styleId=\"H\"><w:basedOn w:val=\"B\"/></w:style></w:styles>",
                        "word/_rels/document.xml.rels",
                        "<Relationships><Relationship Id=\"r1\" Target=\"https://example.go.th/a\" TargetMode=\"External\"/></Relationships>"));
        assertThat(document.blocks())
                .containsExactly(new Line("หัวข้อ", 2, 1), new Line("ประกาศ https://example.go.th/a", 0, 2));
    }

    private static SourceDocument read(String body) throws IOException {
        return read(body, Map.of());
    }

    private static SourceDocument read(String body, Map<String, String> others) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put("word/document.xml", "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>");
        parts.putAll(others);
        return new DocumentReader().read(BadDocumentsTests.zip(parts), "a.docx");
    }

    private static String table(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String text) {
        return cell("", text);
    }

    private static String cell(String properties, String text) {
        return "<w:tc>" + properties + paragraph(text) + "</w:tc>";
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String item(int number, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + number
                + "\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }
}
