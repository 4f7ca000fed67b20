package org.sucharit.measures.document;

import java.io.IOException;
import java.util.zip.ZipException;
import org.sucharit.measures.document.DocumentUnreadable.Reason;

/** Finds out what a packed document is and has it read. */
final class OfficeReader {

    private final Draft draft;

    OfficeReader(Draft draft) {
        this.draft = draft;
    }

    /** @return the media type */
    String read(byte[] content) throws IOException {
        try (var archive = new Archive(content, draft)) {
            var types = archive.text("[Content_Types].xml", 1 << 20);
            if (types.contains("wordprocessingml") && !types.contains("spreadsheetml.sheet.main")) {
                new WordReader(archive, draft).read(mainPart(archive, "word/document.xml"));
                return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            }
            if (types.contains("spreadsheetml") || types.contains("vnd.ms-excel.sheet.macroEnabled.main")) {
                if (!types.contains("vnd.ms-excel.sheet.binary")) {
                    new SheetReader(archive, draft).read(mainPart(archive, "xl/workbook.xml"));
                    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                }
            }
            throw new DocumentUnreadable(Reason.UNKNOWN_FORMAT);
        } catch (ZipException damaged) {
            throw new DocumentUnreadable(Reason.CORRUPT, damaged);
        }
    }

    private static String mainPart(Archive archive, String usual) throws IOException {
        if (archive.has(usual)) return usual;
        return archive.relations("").values().stream()
                .filter(part -> part.endsWith("document.xml") || part.endsWith("workbook.xml"))
                .findFirst()
                .orElse(usual);
    }
}
