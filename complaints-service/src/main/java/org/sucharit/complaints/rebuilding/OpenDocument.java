package org.sucharit.complaints.rebuilding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An OpenDocument text, table or presentation written anew: content and styles through rules, pictures written anew. */
final class OpenDocument {

    private static final int MOST_INDEX = 4 << 20;

    private static final Set<String> TYPES = Set.of(
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation");

    private static final Set<String> XML = Set.of("content.xml", "styles.xml");

    private final Packed packed;
    private final String type;
    private final Map<String, String> pictures = new LinkedHashMap<>();

    OpenDocument(Packed packed) throws IOException {
        this.packed = packed;
        var index = packed.whole(name -> name.equals("mimetype"), MOST_INDEX);
        this.type = new String(Objects.requireNonNull(index.get("mimetype")), StandardCharsets.UTF_8).strip();
        if (!TYPES.contains(type)) throw new CannotRebuild();
        for (var name : packed.names())
            if (name.startsWith("Pictures/"))
                pictures.put(name, "Pictures/" + pictures.size() + (isPhoto(name) ? ".jpeg" : ".png"));
    }

    Copy rewritten() throws IOException {
        if (!packed.names().contains("content.xml")) throw new CannotRebuild();
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            stored(zip, type.getBytes(StandardCharsets.US_ASCII));
            packed.each((name, content) -> write(zip, name, content));
            zip.putNextEntry(Office.entry("META-INF/manifest.xml"));
            zip.write(manifest().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return Copy.of(type, out.toByteArray());
    }

    private void write(ZipOutputStream zip, String name, InputStream content) throws IOException {
        var picture = pictures.get(name);
        if (!XML.contains(name) && picture == null) return;
        zip.putNextEntry(Office.entry(picture == null ? name : picture));
        if (picture != null) zip.write(PackedPicture.rewritten(content, isPhoto(name)));
        else XmlFilter.copy(content, new StaysOpen(zip), new OpenDocumentRules(pictures));
        zip.closeEntry();
    }

    /** The type stands first and unpacked, so that it can be told from outside. */
    private static void stored(ZipOutputStream zip, byte[] type) throws IOException {
        var crc = new CRC32();
        crc.update(type);
        var entry = Office.entry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(type);
        zip.closeEntry();
    }

    private String manifest() throws IOException {
        var xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
                manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/>\
                """.formatted(type));
        for (var name : packed.names()) if (XML.contains(name)) entry(xml, name, "text/xml");
        pictures.forEach((name, picture) -> entry(xml, picture, isPhoto(name) ? "image/jpeg" : "image/png"));
        return xml.append("</manifest:manifest>").toString();
    }

    private static void entry(StringBuilder xml, String path, String type) {
        xml.append("<manifest:file-entry manifest:full-path=\"")
                .append(path)
                .append("\" manifest:media-type=\"")
                .append(type)
                .append("\"/>");
    }

    private static boolean isPhoto(String name) {
        return name.matches("(?i).*\\.jpe?g");
    }
}
