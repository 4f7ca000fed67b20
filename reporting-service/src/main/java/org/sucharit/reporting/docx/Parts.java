package org.sucharit.reporting.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of an Office file, packed so that the same parts are always the same bytes. */
final class Parts {

    /** The list of parts, which readers want first. */
    static final String TYPES = "[Content_Types].xml";

    /** The day an entry bears that bears none: the archive's first. */
    private static final LocalDateTime NO_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final SortedMap<String, byte[]> parts = new TreeMap<>(
            Comparator.comparing((String name) -> !name.equals(TYPES)).thenComparing(Comparator.naturalOrder()));

    static Parts of(byte[] packed) throws IOException {
        var parts = new Parts();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    void put(String name, byte[] content) {
        parts.put(name, content);
    }

    byte[] packed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_DAY);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
