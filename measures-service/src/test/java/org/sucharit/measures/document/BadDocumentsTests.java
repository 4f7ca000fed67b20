package org.sucharit.measures.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sucharit.measures.document.DocumentUnreadable.Reason;
import org.sucharit.measures.document.SampleDocuments.Format;

class BadDocumentsTests {

    private static final String TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\""
                    + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    private final DocumentReader reader = new DocumentReader();

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatever_is_broken_in_a_document_it_is_read_or_refused(Format format) {
        var random = new Random(format.ordinal());
        var whole = SampleDocuments.write(format, DocumentReaderTests.REPORT);
        for (int i = 0; i < 60; i++) {
            var broken = whole.clone();
            if (i % 3 == 0) {
                broken = Arrays.copyOf(broken, 1 + random.nextInt(broken.length));
            } else {
                for (int n = 0; n < (i % 3 == 1 ? 2 : 50); n++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
            }
            try {
                assertThat(reader.read(broken, format.fileName()).blocks()).isNotEmpty();
            } catch (DocumentUnreadable refused) {
                assertThat(refused.reason()).isNotEqualTo(Reason.TOO_LARGE);
            } catch (RuntimeException | Error escaped) {
                fail(format + ", case " + i, escaped);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"DOCX", "XLSX", "PDF_RULED"})
    void a_document_cut_in_the_middle_is_corrupt(Format format) {
        var whole = SampleDocuments.write(format, DocumentReaderTests.REPORT);
        assertReason(Arrays.copyOf(whole, whole.length / 2), Reason.CORRUPT);
    }

    @Test
    void other_formats_are_unknown() throws IOException {
        assertReason("{\\rtf1\\ansi report}".getBytes(StandardCharsets.UTF_8), Reason.UNKNOWN_FORMAT);
        assertReason(zip(Map.of("a.txt", "text")), Reason.UNKNOWN_FORMAT);
        assertReason(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13}, Reason.UNKNOWN_FORMAT);
        var noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        assertReason(noise, Reason.UNKNOWN_FORMAT);
    }

    @Test
    void a_document_without_text_is_empty() throws IOException {
        assertReason(docx(""), Reason.EMPTY);
        try (var book = new HSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            book.createSheet();
            book.write(bytes);
            assertReason(bytes.toByteArray(), Reason.EMPTY);
        }
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.save(bytes);
            assertReason(bytes.toByteArray(), Reason.EMPTY);
        }
    }

    @Test
    void a_locked_document_is_encrypted() throws Exception {
        assertReason(locked(SampleDocuments.write(Format.XLSX, DocumentReaderTests.REPORT)), Reason.ENCRYPTED);
        assertReason(locked(SampleDocuments.write(Format.DOCX, DocumentReaderTests.REPORT)), Reason.ENCRYPTED);
        var old = SampleDocuments.write(Format.XLS, DocumentReaderTests.REPORT);
        try (var book = new HSSFWorkbook(new ByteArrayInputStream(old));
                var bytes = new ByteArrayOutputStream()) {
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            book.write(bytes);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertReason(bytes.toByteArray(), Reason.ENCRYPTED);
        }
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(bytes);
            assertReason(bytes.toByteArray(), Reason.ENCRYPTED);
        }
    }

    @Test
    void pictures_of_pages_are_a_scan() throws IOException {
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage();
            pdf.addPage(page);
            var picture = LosslessFactory.createFromImage(pdf, new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB));
            try (var content = new PDPageContentStream(pdf, page)) {
                content.drawImage(picture, 0, 0, 600, 800);
            }
            pdf.save(bytes);
            assertReason(bytes.toByteArray(), Reason.SCAN_WITHOUT_TEXT);
        }
    }

    @Test
    void a_zip_bomb_is_too_complex() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(TYPES.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 130; i++) zip.write(blanks);
        }
        assertReason(bytes.toByteArray(), Reason.TOO_COMPLEX);
    }

    @Test
    void a_bomb_that_lies_about_its_size_is_too_complex() throws IOException {
        var limits = with(Limits.STANDARD, 200_000);
        var bomb = docx("<w:p><w:r><w:t>" + "ก".repeat(400_000) + "</w:t></w:r></w:p>");
        assertThatThrownBy(() -> new DocumentReader(limits).read(bomb, "a.docx"))
                .isInstanceOfSatisfying(DocumentUnreadable.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.TOO_COMPLEX));
    }

    @Test
    void a_bomb_inside_a_pdf_is_too_complex() throws IOException {
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage();
            var stream = new COSStream();
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                var blanks = new byte[1 << 20];
                for (int i = 0; i < 70; i++) out.write(blanks);
            }
            page.getCOSObject().setItem(COSName.CONTENTS, stream);
            pdf.addPage(page);
            pdf.save(bytes);
            assertReason(bytes.toByteArray(), Reason.TOO_COMPLEX);
        }
    }

    @Test
    void files_that_a_document_names_are_not_read() throws IOException {
        var secret = Files.createTempFile("secret", ".txt");
        try {
            Files.writeString(secret, "secret");
            var document = "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri()
                    + "\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
            assertReason(zip(Map.of("[Content_Types].xml", TYPES, "word/document.xml", document)), Reason.CORRUPT);
        } finally {
            Files.delete(secret);
        }
    }

    @Test
    void a_document_that_takes_too_long_is_too_complex() {
        var hurried = new DocumentReader(withTime(Limits.STANDARD, Duration.ofNanos(1)));
        var sample = SampleDocuments.write(Format.DOCX, DocumentReaderTests.REPORT);
        assertThatThrownBy(() -> hurried.read(sample, "a.docx"))
                .isInstanceOfSatisfying(DocumentUnreadable.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.TOO_COMPLEX));
    }

    @Test
    void a_sheet_with_too_many_rows_is_named() throws IOException {
        try (var book = new HSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            book.createSheet("หน้าแรก").createRow(0).createCell(0).setCellValue("ก");
            var sheet = book.createSheet("ยาว");
            for (int r = 0; r < 20_010; r++) sheet.createRow(r).createCell(0).setCellValue("แถว");
            book.write(bytes);
            assertThatThrownBy(() -> reader.read(bytes.toByteArray(), "a.xls"))
                    .isInstanceOfSatisfying(DocumentUnreadable.class, refused -> {
                        assertThat(refused.reason()).isEqualTo(Reason.TOO_COMPLEX);
                        assertThat(refused.place().sheet()).isEqualTo("ยาว");
                        assertThat(refused.place().row()).isEqualTo(20_001);
                    });
        }
    }

    private void assertReason(byte[] content, Reason reason) {
        assertThatThrownBy(() -> reader.read(content, "report"))
                .isInstanceOfSatisfying(DocumentUnreadable.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private static Limits with(Limits l, long part) {
        return new Limits(
                l.bytes(),
                l.lines(),
                l.rows(),
                l.cells(),
                l.columns(),
                l.characters(),
                l.pages(),
                l.entries(),
                l.unpacked(),
                part,
                l.time());
    }

    private static Limits withTime(Limits l, Duration time) {
        return new Limits(
                l.bytes(),
                l.lines(),
                l.rows(),
                l.cells(),
                l.columns(),
                l.characters(),
                l.pages(),
                l.entries(),
                l.unpacked(),
                l.part(),
                time);
    }

    static byte[] docx(String body) throws IOException {
        return zip(Map.of(
                "[Content_Types].xml",
                TYPES,
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                        + "</w:body></w:document>"));
    }

    static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] locked(byte[] document) throws Exception {
        try (var file = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var opened = OPCPackage.open(new ByteArrayInputStream(document));
                    var out = encryptor.getDataStream(file)) {
                opened.save(out);
            }
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }
}
