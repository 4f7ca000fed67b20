package org.sucharit.reporting.rendition;

import java.util.Locale;
import org.springframework.http.MediaType;

/** The formats of a report. */
enum Format {
    HTML(Format.HTML_TYPE),
    DOCX(Format.DOCX_TYPE),
    PDF(Format.PDF_TYPE),
    CSV(Format.CSV_TYPE),
    /** What was signed, character by character. */
    JSON("application/json");

    static final String HTML_TYPE = "text/html;charset=UTF-8";
    static final String DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String PDF_TYPE = "application/pdf";
    static final String CSV_TYPE = "text/csv;charset=UTF-8";

    private final MediaType type;

    Format(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    MediaType type() {
        return type;
    }

    /** Of a file's name. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a browser shows it itself. */
    boolean isShown() {
        return this == HTML || this == PDF || this == JSON;
    }
}
