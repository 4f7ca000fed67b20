package org.sucharit.measures.evidence;

import static org.sucharit.measures.evidence.EvidenceRejected.Reason.FILE_TYPE_REFUSED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;

/** Looks at a file's content, never at its name or at what the sender calls it, and refuses whatever could run. */
final class FileInspection {

    private static final int HEAD = 64 * 1024;
    private static final int TAIL = 66 * 1024;
    private static final byte[] END_OF_ZIP = {'P', 'K', 5, 6};
    private static final int END_OF_ZIP_BYTES = 22;

    /** Words that make a browser or a shell run what looks like text. */
    private static final Pattern ACTIVE = Pattern.compile("<\\s*(script|html|svg|iframe|object|embed|body|meta|"
            + "!doctype)[\\s>/]|<\\?(php|xml)|javascript:|^#!|^\\{\\\\rtf");

    private FileInspection() {}

    static FileType of(Path file) throws IOException {
        var head = head(file);
        return switch (Types.DETECTOR.detect(head)) {
            case "image/jpeg" -> FileType.JPEG;
            case "image/png" -> FileType.PNG;
            case "application/pdf" -> pdf(file, head);
            case "application/zip", "application/x-tika-ooxml", "application/java-archive" ->
                PackedDocument.typeOf(file);
            case String odf when odf.startsWith("application/vnd.oasis.opendocument.") -> PackedDocument.typeOf(file);
            case "application/x-tika-msoffice",
                    "application/msword",
                    "application/vnd.ms-excel",
                    "application/vnd.ms-powerpoint" -> oldOffice(file);
            case "text/plain", "application/octet-stream" -> text(file, head);
            default -> throw refused();
        };
    }

    /** A PDF that is also a page or an archive is handed round as whichever of them its reader wants. */
    private static FileType pdf(Path file, byte[] head) throws IOException {
        var start = new String(head, StandardCharsets.ISO_8859_1);
        if (!start.startsWith("%PDF-")) throw refused();
        if (ACTIVE.matcher(lower(start.substring(0, Math.min(start.length(), 1_024))))
                .find()) throw refused();
        if (endsAsZip(file)) throw refused();
        return FileType.PDF;
    }

    private static boolean endsAsZip(Path file) throws IOException {
        var tail = tail(file);
        for (int i = tail.length - END_OF_ZIP_BYTES; i >= 0; i--) {
            boolean here = true;
            for (int j = 0; j < END_OF_ZIP.length; j++) here &= tail[i + j] == END_OF_ZIP[j];
            if (here) return true;
        }
        return false;
    }

    private static FileType oldOffice(Path file) throws IOException {
        try (var office = new POIFSFileSystem(file.toFile(), true)) {
            var root = office.getRoot();
            if (hasMacros(root)) throw refused();
            if (root.hasEntryCaseInsensitive("WordDocument")) return FileType.DOC;
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) return FileType.XLS;
            if (root.hasEntryCaseInsensitive("PowerPoint Document")) return FileType.PPT;
            throw refused();
        } catch (IOException | RuntimeException e) {
            if (e instanceof EvidenceRejected rejected) throw rejected;
            throw refused(); // not a whole one
        }
    }

    private static boolean hasMacros(DirectoryEntry root) {
        return root.hasEntryCaseInsensitive("Macros")
                || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")
                || root.hasEntryCaseInsensitive("VBA");
    }

    /** Old Thai encodings look like nothing at all to a detector; what has no control characters is text. */
    private static FileType text(Path file, byte[] head) throws IOException {
        boolean utf16 = head.length > 1
                && ((head[0] == (byte) 0xfe && head[1] == (byte) 0xff)
                        || (head[0] == (byte) 0xff && head[1] == (byte) 0xfe));
        var start = new String(head, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "")
                .stripLeading();
        if (ACTIVE.matcher(lower(start)).find()) throw refused();
        if (!utf16 && hasControls(file)) throw refused();
        return FileType.TEXT;
    }

    private static boolean hasControls(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var chunk = new byte[HEAD];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk))
                for (int i = 0; i < n; i++) if (isControl(chunk[i])) return true;
        }
        return false;
    }

    private static boolean isControl(byte b) {
        return b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f';
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static byte[] tail(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(Math.max(0, Files.size(file) - TAIL));
            return in.readAllBytes();
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static EvidenceRejected refused() {
        return new EvidenceRejected(FILE_TYPE_REFUSED);
    }

    /** Loaded with the first file. */
    private static final class Types {
        static final Tika DETECTOR = new Tika(MimeTypes.getDefaultMimeTypes());
    }
}
