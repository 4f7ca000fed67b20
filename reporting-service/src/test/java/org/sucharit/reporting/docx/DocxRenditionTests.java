package org.sucharit.reporting.docx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.sucharit.reporting.look.Digits;
import org.sucharit.reporting.paper.Block;
import org.sucharit.reporting.paper.Memo;
import org.sucharit.reporting.paper.Paper;
import org.sucharit.reporting.paper.Paper.Page;
import org.sucharit.reporting.paper.Signatory;
import org.sucharit.reporting.paper.Table;
import org.sucharit.reporting.paper.Table.Alignment;
import org.sucharit.reporting.paper.Table.Column;
import org.sucharit.reporting.paper.Table.Row;

class DocxRenditionTests {

    private static final String SAID_ONCE = "ตั้งกล่องรับความเห็นสองแห่ง";
    private static final Signatory OFFICER =
            new Signatory("ผู้รายงาน", "นางสาวดวงใจ ใฝ่ดี", "นักวิเคราะห์นโยบายและแผน", "๓ เมษายน ๒๕๖๖");

    @Test
    void the_same_paper_is_always_the_same_bytes() throws Exception {
        byte[] first = DocxRendition.of(paper(Page.PORTRAIT));
        // archives tell time in steps of two seconds
        Thread.sleep(2100);

        assertThat(DocxRendition.of(paper(Page.PORTRAIT))).isEqualTo(first);
    }

    @Test
    void nothing_is_in_the_file_but_what_is_seen_of_it() throws Exception {
        Map<String, String> parts = parts(DocxRendition.of(paper(Page.PORTRAIT)));

        assertThat(parts)
                .containsOnlyKeys(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "docProps/core.xml",
                        "word/_rels/document.xml.rels",
                        "word/document.xml",
                        "word/fontTable.xml",
                        "word/header1.xml",
                        "word/settings.xml",
                        "word/styles.xml");
        String all = String.join("", parts.values());
        assertThat(all.split(SAID_ONCE, -1)).hasSize(2);
        assertThat(all).doesNotContain("vanish").doesNotContain("docVar").doesNotContain("POI");
    }

    @Test
    void everything_is_said_in_the_order_of_the_paper() throws Exception {
        try (var document = open(paper(Page.PORTRAIT))) {
            assertThat(document.getBodyElements().stream()
                            .map(DocxRenditionTests::text)
                            .filter(text -> !text.isBlank()))
                    .containsSubsequence(
                            "บันทึกข้อความ",
                            "ที่  นน ๕๓๐๐๑/๔๕\tวันที่  ๓ เมษายน ๒๕๖๖",
                            "เรื่อง  ขอส่งรายงาน",
                            "จึงเรียนมาเพื่อโปรดพิจารณา",
                            "รายงานผลการดำเนินการ",
                            "๑. มาตรการ",
                            "ทุกกองร่วมกันทบทวน",
                            "มาตรการ\tผลการดำเนินการ\tคะแนน\nแบบวัด EIT\n๑. ให้ประชาชนร่วมปรับปรุงงาน\t๑. " + SAID_ONCE
                                    + "\n๒. ตอบครบทุกข้อ\t๙๔.๐๒\n",
                            "(นางสาวดวงใจ ใฝ่ดี)",
                            "วันที่ ๓ เมษายน ๒๕๖๖");
        }
    }

    @Test
    void a_table_repeats_its_headings_on_every_page_and_is_as_wide_as_the_text() throws Exception {
        try (var document = open(paper(Page.LANDSCAPE))) {
            XWPFTable table = document.getTables().getFirst();

            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getStyleID()).isEqualTo("TableGrid");
            assertThat(table.getCTTbl().getTblGrid().sizeOfGridColArray()).isEqualTo(3);
            assertThat(table.getRow(1).getTableCells()).hasSize(1);
            assertThat(table.getRow(1)
                            .getCell(0)
                            .getCTTc()
                            .getTcPr()
                            .getGridSpan()
                            .getVal()
                            .intValue())
                    .isEqualTo(3);
        }
    }

    @Test
    void thai_has_its_font_and_size_in_every_style_and_offices_without_the_font_have_another() throws Exception {
        Map<String, String> parts = parts(DocxRendition.of(paper(Page.PORTRAIT)));

        assertThat(parts.get("word/styles.xml"))
                .contains("w:cs=\"TH Sarabun New\"", "<w:szCs w:val=\"32\"/>", "w:bidi=\"th-TH\"");
        assertThat(parts.get("word/fontTable.xml")).contains("TH SarabunPSK", "Sarabun");
        try (var document = open(paper(Page.PORTRAIT))) {
            assertThat(document.getParagraphs()).allSatisfy(paragraph -> assertThat(parts.get("word/styles.xml"))
                    .contains("w:styleId=\"" + paragraph.getStyle() + "\""));
        }
    }

    @Test
    void the_cover_stands_upright_while_the_paper_lies_and_counts_from_one() throws Exception {
        try (var document = open(paper(Page.LANDSCAPE))) {
            var cover = document.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getCTP().getPPr() != null
                            && paragraph.getCTP().getPPr().isSetSectPr())
                    .map(paragraph -> paragraph.getCTP().getPPr().getSectPr())
                    .findFirst()
                    .orElseThrow();
            var paper = document.getDocument().getBody().getSectPr();

            assertThat(cover.getPgSz().isSetOrient()).isFalse();
            assertThat(paper.getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(paper.getPgSz().getW()).isEqualTo(cover.getPgSz().getH());
            assertThat(paper.getPgNumType().getStart().intValue()).isEqualTo(1);
            assertThat(paper.getPgNumType().getFmt()).isEqualTo(STNumberFormat.THAI_NUMBERS);
        }
    }

    private static Paper paper(Page page) {
        var table = new Table(
                List.of(
                        new Column("มาตรการ", 3, Alignment.START),
                        new Column("ผลการดำเนินการ", 5, Alignment.START),
                        new Column("คะแนน", 1, Alignment.END)),
                List.of(
                        new Row.Group("แบบวัด EIT"),
                        new Row.Cells(
                                List.of(
                                        List.of("๑. ให้ประชาชนร่วมปรับปรุงงาน"),
                                        List.of("๑. " + SAID_ONCE, "๒. ตอบครบทุกข้อ"),
                                        List.of("๙๔.๐๒")),
                                false)),
                null);
        var memo = new Memo(
                "สำนักปลัด",
                "นน ๕๓๐๐๑/๔๕",
                "๓ เมษายน ๒๕๖๖",
                "ขอส่งรายงาน",
                "นายกเทศมนตรี",
                List.of("จึงเรียนมาเพื่อโปรดพิจารณา"),
                List.of(OFFICER));
        return new Paper(
                "เทศบาลตำบลทุ่งดอกไม้",
                page,
                Digits.THAI,
                List.of("รายงานผลการดำเนินการ", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"),
                memo,
                List.of(
                        new Block.Heading(1, "๑. มาตรการ"),
                        new Block.Paragraph("ทุกกองร่วมกันทบทวน"),
                        new Block.Tabular(table),
                        new Block.SignatureRoom(List.of(OFFICER))));
    }

    private static XWPFDocument open(Paper paper) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(DocxRendition.of(paper)));
    }

    private static String text(IBodyElement element) {
        return switch (element) {
            case XWPFParagraph paragraph -> paragraph.getText();
            case XWPFTable table ->
                table.getRows().stream()
                                .map(row -> row.getTableCells().stream()
                                        .map(cell -> cell.getParagraphs().stream()
                                                .map(XWPFParagraph::getText)
                                                .collect(Collectors.joining("\n")))
                                        .collect(Collectors.joining("\t")))
                                .collect(Collectors.joining("\n"))
                        + "\n";
            default -> "";
        };
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return parts;
    }
}
