package org.sucharit.measures.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;

/** What a document is, told by its first bytes. */
enum Detection {
    TEXT,
    HTML,
    PDF,
    /** DOCX, XLSX, OpenDocument or any other archive. */
    ZIP,
    /** DOC, XLS, or a locked DOCX or XLSX. */
    OLE2,
    OTHER;

    static Detection of(byte[] content) {
        var start = new String(content, 0, Math.min(content.length, 4_000), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.contains("<html") || start.startsWith("<table") || start.startsWith("<!doctype html")) return HTML;
        if (start.startsWith("<?xml") || start.startsWith("{\\rtf")) return OTHER;
        if (start.startsWith("<")) return TEXT;
        var type = Types.DETECTOR.detect(content);
        return switch (type) {
            case "application/pdf" -> PDF;
            case "application/x-tika-msoffice", "application/msword", "application/vnd.ms-excel" -> OLE2;
            case "application/zip", "application/x-tika-ooxml", "application/java-archive" -> ZIP;
            default -> type.startsWith("text/") || type.equals("application/octet-stream") ? TEXT : OTHER;
        };
    }

    /** Loaded with the first document. */
    private static final class Types {
        static final Tika DETECTOR = new Tika(MimeTypes.getDefaultMimeTypes());
    }
}
