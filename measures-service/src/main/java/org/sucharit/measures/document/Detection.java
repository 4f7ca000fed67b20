package org.sucharit.measures.document;

import java.util.Locale;

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
        var type = Types.DETECTOR.detect(content);
        return switch (type) {
            case "application/pdf" -> PDF;
            case "application/x-tika-msoffice", "application/msword", "application/vnd.ms-excel" -> OLE2;
            case "application/zip", "application/x-tika-ooxml", "application/java-archive" -> ZIP;
            case "text/html", "application/xhtml+xml" -> HTML;
            case "application/rtf", "text/rtf" -> OTHER;
            default ->
                type.startsWith("text/") || type.equals("application/octet-stream") ? textOrHtml(content) : OTHER;
        };
    }

    private static Detection textOrHtml(byte[] content) {
        var start = new String(
                        content, 0, Math.min(content.length, 2_000), java.nio.charset.StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        if (start.contains("<html")
                || start.contains("<table") && start.stripLeading().startsWith("<")) return HTML;
        return TEXT;
    }

    /** Loaded with the first document. */
    private static final class Types {
        static final org.apache.tika.Tika DETECTOR =
                new org.apache.tika.Tika(org.apache.tika.mime.MimeTypes.getDefaultMimeTypes());
    }
}
