package org.sucharit.complaints.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.complaints.rebuilding.Marked.MARKER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

class OfficeTests {

    private static final String VISIBLE = "ข้อความที่เห็น";

    @Test
    void a_word_file_keeps_what_it_shows_and_loses_who_wrote_it() throws Exception {
        var file = word();
        assertThat(Rebuilds.opened(file)).contains(MARKER);

        var copy = Rebuilds.of(file).orElseThrow();

        assertThat(copy.type()).endsWith("wordprocessingml.document");
        assertThat(Rebuilds.opened(copy.content())).doesNotContain(MARKER).doesNotContain("TargetMode");
        try (var document = new XWPFDocument(new ByteArrayInputStream(copy.content()))) {
            var text = new StringBuilder();
            document.getParagraphs().forEach(p -> text.append(p.getText()).append('\n'));
            assertThat(text).contains(VISIBLE, "added later", "linked words", "in a control", "page 7");
            assertThat(document.getAllPictures()).hasSize(1);
            assertThat(document.getComments()[0].getText()).contains("a remark");
        }
    }

    @Test
    void an_excel_file_too() throws Exception {
        var file = excel();
        assertThat(Rebuilds.opened(file)).contains(MARKER);

        var copy = Rebuilds.of(file).orElseThrow();

        assertThat(Rebuilds.opened(copy.content())).doesNotContain(MARKER);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(copy.content()))) {
            var row = workbook.getSheetAt(0).getRow(0);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo(VISIBLE);
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(42);
            assertThat(workbook.getAllPictures()).hasSize(1);
        }
    }

    @Test
    void a_powerpoint_file_too() throws Exception {
        var file = powerpoint();
        assertThat(Rebuilds.opened(file)).contains(MARKER);

        var copy = Rebuilds.of(file).orElseThrow();

        assertThat(Rebuilds.opened(copy.content())).doesNotContain(MARKER);
        try (var show = new XMLSlideShow(new ByteArrayInputStream(copy.content()))) {
            assertThat(show.getSlides().getFirst().getShapes().stream()
                            .filter(org.apache.poi.xslf.usermodel.XSLFTextShape.class::isInstance)
                            .map(shape -> ((org.apache.poi.xslf.usermodel.XSLFTextShape) shape).getText()))
                    .contains(VISIBLE);
            assertThat(show.getPictureData()).hasSize(1);
        }
    }

    @Test
    void an_open_document_too() {
        var parts = Marked.parts(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "meta.xml",
                "<x>" + MARKER + "</x>",
                "Thumbnails/x.png",
                MARKER,
                "Basic/Standard/Module1.xml",
                MARKER,
                "content.xml",
                """
                        <?xml version="1.0"?><office:document-content
                        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                        xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
                        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink">
                        <office:scripts>%1$s</office:scripts><office:body><office:text><text:tracked-changes>
                        <text:changed-region><text:deletion><dc:creator>%1$s</dc:creator><text:p>%1$s</text:p>
                        </text:deletion></text:changed-region></text:tracked-changes>
                        <text:p>%2$s <text:a xlink:href="https://example.org/%1$s">linked words</text:a>
                        <office:annotation><dc:creator>%1$s</dc:creator><text:p>a remark</text:p></office:annotation>
                        <text:author-name>%1$s</text:author-name>
                        <draw:frame><draw:image xlink:href="Pictures/%1$s.jpg"/></draw:frame>
                        <draw:frame><draw:image xlink:href="https://example.org/%1$s.jpg"/></draw:frame></text:p>
                        </office:text></office:body></office:document-content>""".formatted(MARKER, VISIBLE));
        parts.put("Pictures/" + MARKER + ".jpg", Marked.jpeg(1));

        var copy = Rebuilds.of(Marked.zip(parts)).orElseThrow();

        assertThat(copy.type()).isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(Rebuilds.opened(copy.content()))
                .doesNotContain(MARKER)
                .contains(latin(VISIBLE), "linked words", "a remark", "Pictures/0.jpeg");
    }

    @Test
    void what_unpacks_to_too_much_and_what_is_not_whole_has_no_copy() {
        var parts = Marked.parts("[Content_Types].xml", "<Types/>");
        parts.put("word/document.xml", new byte[300 << 20]);
        assertThat(Rebuilds.of(Marked.zip(parts))).isEmpty();
        var laughs = """
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <Types>&b;</Types>""";
        assertThat(Rebuilds.of(Marked.zip(Marked.parts("[Content_Types].xml", laughs))))
                .isEmpty();
        assertThat(Rebuilds.of(Marked.zip(Marked.parts("a.txt", "just packed"))))
                .isEmpty();
    }

    @Test
    void a_program_that_is_packed_like_a_document_is_told() {
        assertThat(Rebuilds.status(Marked.zip(Marked.parts("META-INF/MANIFEST.MF", "", "A.class", ""))))
                .isEqualTo(Rebuilding.REFUSED);
        assertThat(Rebuilds.status(Marked.zip(Marked.parts("AndroidManifest.xml", ""))))
                .isEqualTo(Rebuilding.REFUSED);
    }

    private static byte[] word() throws IOException, OpenXML4JException, XmlException {
        try (var document = new XWPFDocument()) {
            var properties = document.getProperties();
            properties.getCoreProperties().setCreator(MARKER);
            properties.getCoreProperties().setLastModifiedByUser(MARKER);
            properties.getExtendedProperties().setCompany(MARKER);
            properties.getCustomProperties().addProperty("x", MARKER);
            var paragraph = document.createParagraph();
            paragraph.createRun().setText(VISIBLE);
            try (var photo = new ByteArrayInputStream(Marked.jpeg(1))) {
                paragraph
                        .createRun()
                        .addPicture(
                                photo, Document.PICTURE_TYPE_JPEG, MARKER + ".jpg", Units.toEMU(10), Units.toEMU(5));
            }
            paragraph.createHyperlinkRun("https://example.org/" + MARKER).setText("linked words");
            for (var xml : REVISED)
                document.createParagraph()
                        .getCTP()
                        .set(CTP.Factory.parse(xml.formatted(MARKER), new org.apache.xmlbeans.XmlOptions()));
            var comment = document.createComments().createComment(BigInteger.ZERO);
            comment.setAuthor(MARKER);
            comment.setInitials(MARKER);
            comment.createParagraph().createRun().setText("a remark");
            addMacros(document);
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static final String[] REVISED = {
        wordXml("""
                <w:ins w:id="1" w:author="%1$s" w:date="2026-01-01T00:00:00Z"><w:r><w:t>added later</w:t></w:r></w:ins>
                <w:del w:id="2" w:author="%1$s"><w:r><w:delText>%1$s</w:delText></w:r></w:del>
                <w:moveFrom w:id="3" w:author="%1$s"><w:r><w:t>%1$s</w:t></w:r></w:moveFrom>
                """), wordXml("""
                <w:sdt><w:sdtPr><w:alias w:val="%1$s"/></w:sdtPr><w:sdtContent><w:r><w:t>in a control</w:t></w:r>
                </w:sdtContent></w:sdt>"""), wordXml("""
                <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>AUTHOR</w:instrText></w:r>
                <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>%1$s</w:t></w:r>
                <w:r><w:fldChar w:fldCharType="end"/></w:r>
                <w:r><w:fldChar w:fldCharType="begin"/></w:r>
                <w:r><w:instrText>INCLUDETEXT "https://example.org/%1$s"</w:instrText></w:r>
                <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>page 7</w:t></w:r>
                <w:r><w:fldChar w:fldCharType="end"/></w:r>
                <w:fldSimple w:instr="FILENAME"><w:r><w:t>%1$s</w:t></w:r></w:fldSimple>"""),
    };

    private static String wordXml(String content) {
        return "<xml-fragment xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + content
                + "</xml-fragment>";
    }

    private static void addMacros(XWPFDocument document) throws OpenXML4JException, IOException {
        var name = PackagingURIHelper.createPartName("/word/vbaProject.bin");
        var part = document.getPackage().createPart(name, "application/vnd.ms-office.vbaProject");
        try (var out = part.getOutputStream()) {
            out.write(Marked.bytes(MARKER));
        }
        document.getPackagePart()
                .addRelationship(
                        name, TargetMode.INTERNAL, "http://schemas.microsoft.com/office/2006/relationships/vbaProject");
        document.getPackagePart()
                .addExternalRelationship(
                        "https://example.org/" + MARKER,
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate");
    }

    private static byte[] excel() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            workbook.getProperties().getCoreProperties().setCreator(MARKER);
            var sheet = workbook.createSheet("Sheet");
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue(VISIBLE);
            var formula = row.createCell(1);
            formula.setCellFormula("HYPERLINK(\"https://example.org/" + MARKER + "\")");
            formula.setCellValue(42);
            var link = workbook.getCreationHelper().createHyperlink(org.apache.poi.common.usermodel.HyperlinkType.URL);
            link.setAddress("https://example.org/" + MARKER);
            row.getCell(0).setHyperlink(link);
            var drawing = sheet.createDrawingPatriarch();
            var anchor = workbook.getCreationHelper().createClientAnchor();
            drawing.createPicture(anchor, workbook.addPicture(Marked.jpeg(1), XSSFWorkbook.PICTURE_TYPE_JPEG));
            var comment = drawing.createCellComment(workbook.getCreationHelper().createClientAnchor());
            comment.setAuthor(MARKER);
            comment.setString(MARKER + ": a note");
            row.getCell(0).setCellComment(comment);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] powerpoint() throws IOException {
        try (var show = new XMLSlideShow()) {
            show.getProperties().getCoreProperties().setCreator(MARKER);
            var slide = show.createSlide();
            var box = slide.createTextBox();
            box.setText(VISIBLE);
            box.getTextParagraphs()
                    .getFirst()
                    .getTextRuns()
                    .getFirst()
                    .createHyperlink()
                    .setAddress("https://example.org/" + MARKER);
            slide.createPicture(show.addPicture(Marked.jpeg(1), PictureType.JPEG));
            var out = new ByteArrayOutputStream();
            show.write(out);
            return out.toByteArray();
        }
    }

    private static String latin(String text) {
        return new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
