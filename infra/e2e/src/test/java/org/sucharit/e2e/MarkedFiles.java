package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files that say more than they show. */
final class MarkedFiles {

    private static final int START = 2;

    private MarkedFiles() {}

    static byte[] text(String marker) {
        return (marker + "\r\n").repeat(500).getBytes(UTF_8);
    }

    /** A photograph with a comment, as cameras and programs write them. */
    static byte[] photograph(String marker) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_3BYTE_BGR), "jpg", out);
        var plain = out.toByteArray();
        var whole = new ByteArrayOutputStream();
        whole.write(plain, 0, START);
        whole.writeBytes(segment(
                0xe1,
                ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">" + marker + "</x:xmpmeta>")
                        .getBytes(UTF_8)));
        whole.writeBytes(segment(0xfe, marker.getBytes(UTF_8)));
        whole.write(plain, START, plain.length - START);
        whole.writeBytes(marker.getBytes(UTF_8));
        return whole.toByteArray();
    }

    private static byte[] segment(int kind, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xff)
                .put((byte) kind)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    /** With an author, and text that was struck out. */
    static byte[] document(String marker) throws IOException {
        var word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var types = "http://schemas.openxmlformats.org/package/2006/";
        var office = "application/vnd.openxmlformats-";
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"" + types + "content-types\"><Default Extension=\"rels\" ContentType=\"" + office
                        + "package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\""
                        + office
                        + "officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/docProps/core.xml\""
                        + " ContentType=\"" + office + "package.core-properties+xml\"/></Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"" + types
                        + "relationships\"><Relationship Id=\"r1\" Target=\"word/document.xml\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/>"
                        + "<Relationship Id=\"r2\" Target=\"docProps/core.xml\" Type=\"" + types
                        + "relationships/metadata/core-properties\"/></Relationships>",
                "word/document.xml",
                "<w:document xmlns:w=\"" + word + "\"><w:body><w:p><w:r><w:t>" + marker
                        + "</w:t></w:r><w:del w:id=\"1\" w:author=\"" + marker + "\"><w:r><w:delText>" + marker
                        + "</w:delText></w:r></w:del></w:p></w:body></w:document>",
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"" + types
                        + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>"
                        + marker
                        + "</dc:creator></cp:coreProperties>"));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + part.getValue()).getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** What no program can read, though it begins like a document. */
    static byte[] damaged(String marker) {
        return ("%PDF-1.7\n" + marker + "\n1 0 obj").getBytes(UTF_8);
    }
}
