package org.sucharit.reporting.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A paper without a word on it: page, styles, fonts and settings, each a plain file under {@code docx/}. */
final class Template {

    private static final Map<String, String> FILES = Map.of(
            Parts.TYPES,
            "content-types.xml",
            "_rels/.rels",
            "package-rels.xml",
            "docProps/core.xml",
            "core.xml",
            "word/document.xml",
            "document.xml",
            "word/_rels/document.xml.rels",
            "document-rels.xml",
            "word/styles.xml",
            "styles.xml",
            "word/settings.xml",
            "settings.xml",
            "word/fontTable.xml",
            "fontTable.xml",
            "word/header1.xml",
            "header.xml");

    private static final byte[] EMPTY_PAPER = packed();

    private Template() {}

    static XWPFDocument open() {
        try {
            return new XWPFDocument(new ByteArrayInputStream(EMPTY_PAPER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An upright sheet without a number, as a cover is. */
    static CTSectPr uprightSheet() {
        try (var empty = open()) {
            var sheet = (CTSectPr) empty.getDocument().getBody().getSectPr().copy();
            sheet.removeHeaderReference(0);
            return sheet;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed() {
        var parts = new Parts();
        try {
            for (var file : FILES.entrySet()) parts.put(file.getKey(), content(file.getValue()));
            return parts.packed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(String file) throws IOException {
        try (var in = Objects.requireNonNull(Template.class.getResourceAsStream("/docx/" + file), file)) {
            return in.readAllBytes();
        }
    }
}
