package org.sucharit.complaints.attachment;

import org.sucharit.complaints.sealing.Secret;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a working copy is.
 *
 * @param type media type
 * @param size in bytes, without padding
 * @param pages of a document that has them, else 0
 */
public record About(String type, long size, int pages) {

    /** What its name ends with: {@code .pdf}; empty for a type that is not known. */
    public String ending() {
        return switch (type) {
            case "application/pdf" -> ".pdf";
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "text/plain" -> ".txt";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> ".docx";
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> ".xlsx";
            case "application/vnd.openxmlformats-officedocument.presentationml.presentation" -> ".pptx";
            case "application/vnd.oasis.opendocument.text" -> ".odt";
            case "application/vnd.oasis.opendocument.spreadsheet" -> ".ods";
            case "application/vnd.oasis.opendocument.presentation" -> ".odp";
            default -> "";
        };
    }

    Secret written() {
        return new Secret(JsonMapper.shared().writeValueAsString(this));
    }

    static About read(Secret written) {
        return JsonMapper.shared().readValue(written.reveal(), About.class);
    }
}
