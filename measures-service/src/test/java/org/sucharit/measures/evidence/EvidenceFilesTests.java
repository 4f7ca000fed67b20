package org.sucharit.measures.evidence;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.kit.files.FileStore;
import org.sucharit.kit.files.StoredFile;
import org.sucharit.kit.problem.Problem;
import org.sucharit.measures.evidence.EvidenceRejected.Reason;

/** What is taken in as evidence, and what is not, however it is called. */
class EvidenceFilesTests {

    static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n".getBytes(UTF_8);

    final Memory store = new Memory();
    final EvidenceFiles files = new EvidenceFiles(store);

    @Test
    void the_content_says_what_a_file_is() throws IOException {
        assertThat(kept(PDF, "แผน.exe"))
                .extracting("mediaType", "name")
                .containsExactly("application/pdf", "แผน.exe.pdf");
        assertThat(kept(docx(), "รายงาน.docx").mediaType()).endsWith("wordprocessingml.document");
        assertThat(kept(xlsx(), "ตาราง.xlsx").mediaType()).endsWith("spreadsheetml.sheet");
        assertThat(kept(xls(), "ตาราง.xls").mediaType()).isEqualTo("application/vnd.ms-excel");
        assertThat(kept(zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text")), "a.odt")
                        .mediaType())
                .isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(kept("ลำดับ,รายการ\n1,ประกาศ\n".getBytes(UTF_8), "สถิติ.csv"))
                .extracting("mediaType", "name")
                .containsExactly("text/plain", "สถิติ.csv");
        assertThat(kept("ประกาศเทศบาล".getBytes(Charset.forName("x-windows-874")), "a.txt")
                        .mediaType())
                .isEqualTo("text/plain");
        assertThat(kept("ประกาศเทศบาล".getBytes(UTF_16), "a.txt").mediaType()).isEqualTo("text/plain");
    }

    @Test
    void what_runs_is_refused_whatever_it_is_called() throws IOException {
        refused(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0}, "คำสั่ง.pdf");
        refused("\u007fELF\u0002\u0001\u0001".getBytes(UTF_8), "คำสั่ง.pdf");
        refused("<html><script>alert(1)</script></html>".getBytes(UTF_8), "รายงาน.docx");
        refused("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(UTF_8), "ภาพ.png");
        refused("  \n<ScRiPt>alert(1)</sCrIpT>".getBytes(UTF_8), "a.txt");
        refused("<html><script>alert(1)</script></html>".getBytes(UTF_16), "a.txt");
        refused("#!/bin/sh\nrm -rf /\n".getBytes(UTF_8), "a.txt");
        refused("{\\rtf1 object}".getBytes(UTF_8), "a.doc");
        refused(zip(Map.of("a.exe", "MZ")), "เอกสาร.docx");
        refused(zip(Map.of("META-INF/MANIFEST.MF", "Main-Class: A", "A.class", "x")), "เอกสาร.docx");
        refused(new byte[] {'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, 0, 0, 0}, "ภาพ.jpg");
        refused(new byte[] {1, 2, 3, 0, 5}, "a.txt");
    }

    @Test
    void macros_are_refused() throws IOException {
        var parts = new HashMap<>(Map.of(
                "[Content_Types].xml",
                "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"));
        refused(zip(parts), "a.docx");
        parts.put("[Content_Types].xml", "<Types>wordprocessingml.document.main+xml</Types>");
        parts.put("word/vbaProject.bin", "x");
        refused(zip(parts), "a.docx");
        try (var office = new POIFSFileSystem()) {
            office.createDocument(new ByteArrayInputStream(new byte[5_000]), "WordDocument");
            office.getRoot().createDirectory("Macros");
            var out = new ByteArrayOutputStream();
            office.writeFilesystem(out);
            refused(out.toByteArray(), "a.doc");
        }
    }

    @Test
    void what_is_two_things_at_once_is_refused() throws IOException {
        refused(joined(PDF, zip(Map.of("META-INF/MANIFEST.MF", "Main-Class: A"))), "a.pdf");
        refused("%PDF-1.4\n<html><script>alert(1)</script>".getBytes(UTF_8), "a.pdf");
        refused(joined("<html>".getBytes(UTF_8), PDF), "a.pdf");
    }

    @Test
    void a_bomb_and_a_torn_archive_can_not_be_read() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("wordprocessingml.document.main+xml".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 450; i++) zip.write(zeros);
        }
        refused(bomb.toByteArray(), "a.docx", Reason.FILE_UNREADABLE);
        refused(Arrays.copyOf(docx(), 1_000), "a.docx", Reason.FILE_UNREADABLE);
    }

    @Test
    void nothing_and_too_much_are_refused_and_a_sender_may_break_off() {
        refused(new byte[0], "a.pdf", Reason.FILE_EMPTY);
        assertThatThrownBy(() -> files.keep(endless(), "a.txt"))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.code()).isEqualTo("TOO_LARGE"));
        assertThatThrownBy(() -> files.keep(broken(), "a.txt")).isInstanceOf(UncheckedIOException.class);
        assertThat(store.kept).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../etc/แผน.pdf", "C:\\งาน\\แผน.pdf", "แ\u0000ผน.pdf", "\u202eแผน.pdf", ".แผน.pdf ", "แผน.pdf"
            })
    void a_name_is_what_remains_of_it(String name) {
        assertThat(kept(PDF, name).name()).isEqualTo("แผน.pdf");
    }

    @Test
    void a_name_is_never_empty_and_never_long() {
        assertThat(kept(PDF, null).name()).isEqualTo("evidence.pdf");
        assertThat(kept(PDF, "..").name()).isEqualTo("evidence.pdf");
        assertThat(kept(PDF, "ก".repeat(500)).name()).hasSize(200).endsWith(".pdf");
    }

    @Test
    void a_picture_loses_what_it_tells_besides_and_stands_upright() throws IOException {
        var photo = photo(6);
        assertThat(new String(photo, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("GPS");
        var kept = kept(joined(photo, zip(Map.of("A.class", "x"))), "ภาพ.jpeg");
        var bytes = store.kept.get(kept.sha256());
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS", "Exif", "A.class");
        assertThat(kept.mediaType()).isEqualTo("image/jpeg");
        var picture = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(picture.getWidth()).isEqualTo(20);
        assertThat(picture.getHeight()).isEqualTo(40);
        // red was left before the turn, and is on top after it
        assertThat(new Color(picture.getRGB(10, 5)).getRed()).isGreaterThan(200);
        assertThat(new Color(picture.getRGB(10, 35)).getBlue()).isGreaterThan(200);
        assertThat(kept(photo, "b.jpg").sha256()).isEqualTo(kept(photo, "c.jpg").sha256());
    }

    @Test
    void a_png_is_cleaned_too_and_a_broken_picture_is_refused() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 30, BufferedImage.TYPE_INT_ARGB), "png", out);
        try (var cleaned = Photos.cleaned(new ByteArrayInputStream(joined(out.toByteArray(), PDF)))) {
            assertThat(new String(cleaned.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("%PDF");
        }
        refused(Arrays.copyOf(out.toByteArray(), 40), "a.png", Reason.FILE_UNREADABLE);
        refused(
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16},
                "a.jpg",
                Reason.FILE_UNREADABLE);
    }

    @Test
    void a_picture_of_too_many_points_is_not_even_decoded() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        var huge = out.toByteArray();
        huge[17] = 1; // a width of 65,546 …
        huge[21] = 1; // … and a height alike
        refused(huge, "a.png", Reason.FILE_UNREADABLE);
    }

    private KeptFile kept(byte[] content, @Nullable String name) {
        return files.keep(new ByteArrayInputStream(content), name);
    }

    private void refused(byte[] content, String name) {
        refused(content, name, Reason.FILE_TYPE_REFUSED);
    }

    private void refused(byte[] content, String name, Reason reason) {
        assertThatThrownBy(() -> kept(content, name))
                .isInstanceOfSatisfying(
                        EvidenceRejected.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static byte[] docx() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("รายงาน");
            document.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] xlsx() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            book.createSheet("a");
            book.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] xls() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            book.createSheet("a");
            book.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }

    /** Twice as wide as high, red on the left and blue on the right, with EXIF data: the orientation and a word. */
    private static byte[] photo(int orientation) throws IOException {
        var picture = new BufferedImage(40, 20, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 20, 20);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(20, 0, 20, 20);
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        var tiff = new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0};
        var exif = joined("Exif\0\0".getBytes(UTF_8), joined(tiff, "GPS 9.1N 99.3E".getBytes(UTF_8)));
        var head = new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, 0, (byte) (exif.length + 2)};
        var jpeg = out.toByteArray();
        return joined(joined(head, exif), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                Arrays.fill(bytes, offset, offset + length, (byte) 'a');
                return length;
            }
        };
    }

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
    }

    private static final class Memory implements FileStore {

        final Map<String, byte[]> kept = new HashMap<>();

        @Override
        public StoredFile keep(InputStream in, long maxBytes) {
            try {
                var bytes = in.readAllBytes();
                var sha = java.util.HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(bytes));
                kept.put(sha, bytes);
                return new StoredFile(sha, bytes.length);
            } catch (IOException | java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public InputStream open(String sha256) {
            return new ByteArrayInputStream(kept.get(sha256));
        }

        @Override
        public void remove(String sha256) {
            kept.remove(sha256);
        }
    }
}
