package org.sucharit.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Files that are handed in: of every kind that is taken, and far too large ones. */
final class Papers {

    private static final Path DEMO = Path.of("../local/src/main/resources/demo");
    private static final int MEGABYTE = 1 << 20;

    private Papers() {}

    /** @param name by which its kind is recognised, too */
    record Paper(String name, byte[] content) {}

    static List<Paper> usual() throws IOException {
        return List.of(
                demo("ban-suan-sai-2569-full-year.docx"),
                demo("nong-bua-ngam-2569-full-year.xlsx"),
                demo("khlong-phai-2570-plan.csv"),
                demo("khlong-phai-2569-first-half.txt"),
                new Paper("plan.pdf", PDF.getBytes(UTF_8)),
                new Paper("plan.xls", oldSheet()),
                new Paper("photo.jpg", picture("jpg")),
                new Paper("photo.png", picture("png")));
    }

    /** Each of them more than can be taken, some only when they are unpacked. */
    static List<Paper> huge() throws IOException {
        var sheet = demo("nong-bua-ngam-2569-full-year.xlsx");
        var text = demo("ban-suan-sai-2569-full-year.docx");
        return List.of(
                new Paper(
                        "long.csv",
                        "มาตรการ,วิธีการ,ผู้รับผิดชอบ\n".repeat(300_000).getBytes(UTF_8)),
                new Paper("heavy.txt", new byte[33 * MEGABYTE]),
                new Paper("heavy.docx", doubled(text.content(), 31 * MEGABYTE)),
                new Paper(
                        "rows.xlsx",
                        filled(
                                sheet.content(),
                                "xl/worksheets/sheet1.xml",
                                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>",
                                "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c><v>1</v></c></row>",
                                1_000_000)),
                new Paper(
                        "words.docx",
                        filled(
                                text.content(),
                                "word/document.xml",
                                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>",
                                "<w:p><w:r><w:t>a</w:t></w:r></w:p>",
                                2_000_000)),
                new Paper(
                        "deep.docx",
                        filled(
                                text.content(),
                                "word/document.xml",
                                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>",
                                "<w:tbl><w:tr><w:tc>",
                                100_000)),
                new Paper("parts.docx", parts()));
    }

    private static Paper demo(String name) throws IOException {
        return new Paper(name, Files.readAllBytes(DEMO.resolve(name)));
    }

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR), format, out);
        return out.toByteArray();
    }

    private static byte[] oldSheet() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            var row = book.createSheet("แผน").createRow(0);
            for (var title : List.of("มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ"))
                row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(title);
            book.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] doubled(byte[] content, int size) {
        var out = new ByteArrayOutputStream(size + content.length);
        while (out.size() < size) out.writeBytes(content);
        return out.toByteArray();
    }

    /** A document of which one part is something short, many times. */
    private static byte[] filled(byte[] whole, String name, String begin, String piece, int times) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(whole));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(name)) repeated(begin, piece, times).transferTo(to);
                else from.transferTo(to);
            }
        }
        return out.toByteArray();
    }

    private static InputStream repeated(String begin, String piece, int times) {
        int together = 1_000;
        var bytes = piece.repeat(together).getBytes(UTF_8);
        var pieces = Collections.nCopies(times / together, bytes).stream()
                .map(part -> (InputStream) new ByteArrayInputStream(part))
                .toList();
        return new SequenceInputStream(
                new ByteArrayInputStream(begin.getBytes(UTF_8)),
                new SequenceInputStream(Collections.enumeration(pieces)));
    }

    private static byte[] parts() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 60_000; i++) zip.putNextEntry(new ZipEntry("word/" + i + ".xml"));
        }
        return out.toByteArray();
    }

    private static final String PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
            4 0 obj<</Length 44>>stream
            BT /F 12 Tf 72 720 Td (plan of 2569) Tj ET
            endstream endobj
            5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
            trailer<</Root 1 0 R/Size 6>>
            %%EOF
            """;
}
