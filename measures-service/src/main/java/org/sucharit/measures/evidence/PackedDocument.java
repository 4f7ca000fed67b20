package org.sucharit.measures.evidence;

import static org.sucharit.measures.evidence.EvidenceRejected.Reason.FILE_UNREADABLE;
import static org.sucharit.measures.evidence.FileInspection.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** An Office or OpenDocument file, told by its parts. An archive of anything else is refused, and so is a bomb. */
final class PackedDocument implements AutoCloseable {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_UNPACKED = 400L << 20;
    private static final long MOST_TEXT = 1 << 20;
    private static final int CHUNK = 64 * 1024;

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            "wordprocessingml.document.main+xml", FileType.DOCX,
            "spreadsheetml.sheet.main+xml", FileType.XLSX,
            "presentationml.presentation.main+xml", FileType.PPTX);

    private final ZipFile zip;

    private PackedDocument(Path file) throws IOException {
        this.zip = ZipFile.builder().setPath(file).get();
    }

    static FileType typeOf(Path file) {
        try (var parts = new PackedDocument(file)) {
            parts.checkNoneRuns();
            parts.checkUnpacked();
            return parts.type();
        } catch (IOException | IllegalArgumentException e) {
            throw new EvidenceRejected(FILE_UNREADABLE);
        }
    }

    private FileType type() throws IOException {
        if (zip.getEntry(CONTENT_TYPES) != null) return office(text(CONTENT_TYPES));
        if (zip.getEntry("mimetype") != null)
            return openDocument(text("mimetype").strip());
        throw refused();
    }

    private static FileType office(String contentTypes) {
        if (contentTypes.contains("macroEnabled") || contentTypes.contains("vbaProject")) throw refused();
        return MAIN_PARTS.entrySet().stream()
                .filter(main -> contentTypes.contains(main.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(FileInspection::refused);
    }

    private static FileType openDocument(String mediaType) {
        for (var type : FileType.values())
            if (type.mediaType().startsWith("application/vnd.oasis.")
                    && type.mediaType().equals(mediaType)) return type;
        throw refused();
    }

    private void checkNoneRuns() {
        int parts = 0;
        for (var part : Collections.list(zip.getEntries())) {
            if (++parts > MOST_PARTS) throw new EvidenceRejected(FILE_UNREADABLE);
            if (runs(part.getName().toLowerCase(Locale.ROOT))) throw refused();
        }
    }

    private static boolean runs(String name) {
        return name.endsWith("vbaproject.bin")
                || name.startsWith("basic/")
                || name.startsWith("scripts/")
                || name.matches(".*\\.(class|exe|dll|so|bat|cmd|com|scr|ps1|vbs|js|jar|sh|html?|svg)");
    }

    /** What the directory says of sizes may be a lie: each part is unpacked, into nothing. */
    private void checkUnpacked() throws IOException {
        long unpacked = 0;
        var chunk = new byte[CHUNK];
        for (var part : Collections.list(zip.getEntries())) {
            try (var in = zip.getInputStream(part)) {
                for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                    unpacked += n;
                    if (unpacked > MOST_UNPACKED) throw new EvidenceRejected(FILE_UNREADABLE);
                }
            }
        }
    }

    private String text(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes((int) MOST_TEXT), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
