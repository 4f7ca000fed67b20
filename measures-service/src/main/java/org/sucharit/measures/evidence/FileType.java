package org.sucharit.measures.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;

/** What evidence can be. Everything else is refused. */
enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    PPT("application/vnd.ms-powerpoint", "ppt"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    TEXT("text/plain", "txt", "csv", "tsv", "md");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** @throws EvidenceRejected {@code FILE_TYPE_REFUSED}, {@code FILE_UNREADABLE} */
    static FileType of(Path file) throws IOException {
        return FileInspection.of(file);
    }

    /** What a file is handed out as: earlier ones carry whatever their senders said. */
    static MediaType safe(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .map(type -> MediaType.parseMediaType(type.mediaType))
                .orElse(MediaType.APPLICATION_OCTET_STREAM);
    }

    String mediaType() {
        return mediaType;
    }

    /** Lower case, without dot; the first is the usual one. */
    List<String> extensions() {
        return extensions;
    }

    boolean isPicture() {
        return this == JPEG || this == PNG;
    }
}
