package org.sucharit.complaints.rebuilding;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of Word, Excel and PowerPoint files that may be copied, by their content types (ECMA-376, part 1). */
final class OfficeParts {

    private static final String OPEN = "application/vnd.openxmlformats-officedocument.";

    private static final Map<String, String> MAIN = Map.of(
            OPEN + "wordprocessingml.document.main+xml",
            "wordprocessingml.document",
            OPEN + "wordprocessingml.template.main+xml",
            "wordprocessingml.document",
            "application/vnd.ms-word.document.macroEnabled.main+xml",
            "wordprocessingml.document",
            OPEN + "spreadsheetml.sheet.main+xml",
            "spreadsheetml.sheet",
            OPEN + "spreadsheetml.template.main+xml",
            "spreadsheetml.sheet",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
            "spreadsheetml.sheet",
            OPEN + "presentationml.presentation.main+xml",
            "presentationml.presentation",
            OPEN + "presentationml.slideshow.main+xml",
            "presentationml.presentation",
            OPEN + "presentationml.template.main+xml",
            "presentationml.presentation",
            "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
            "presentationml.presentation");

    /** Comments of Excel and PowerPoint begin with their authors' names, so only Word's are here. */
    private static final Set<String> OTHERS = Set.of(
            OPEN + "wordprocessingml.styles+xml",
            OPEN + "wordprocessingml.settings+xml",
            OPEN + "wordprocessingml.numbering+xml",
            OPEN + "wordprocessingml.fontTable+xml",
            OPEN + "wordprocessingml.footnotes+xml",
            OPEN + "wordprocessingml.endnotes+xml",
            OPEN + "wordprocessingml.header+xml",
            OPEN + "wordprocessingml.footer+xml",
            OPEN + "wordprocessingml.comments+xml",
            OPEN + "spreadsheetml.worksheet+xml",
            OPEN + "spreadsheetml.chartsheet+xml",
            OPEN + "spreadsheetml.sharedStrings+xml",
            OPEN + "spreadsheetml.styles+xml",
            OPEN + "spreadsheetml.table+xml",
            OPEN + "presentationml.slide+xml",
            OPEN + "presentationml.slideLayout+xml",
            OPEN + "presentationml.slideMaster+xml",
            OPEN + "presentationml.notesSlide+xml",
            OPEN + "presentationml.notesMaster+xml",
            OPEN + "presentationml.presProps+xml",
            OPEN + "presentationml.tableStyles+xml",
            OPEN + "theme+xml",
            OPEN + "themeOverride+xml",
            OPEN + "drawing+xml",
            OPEN + "drawingml.chart+xml",
            OPEN + "drawingml.chartshapes+xml",
            OPEN + "drawingml.diagramData+xml",
            OPEN + "drawingml.diagramLayout+xml",
            OPEN + "drawingml.diagramStyle+xml",
            OPEN + "drawingml.diagramColors+xml",
            "application/vnd.ms-office.drawingml.diagramDrawing+xml",
            "application/vnd.ms-office.chartstyle+xml",
            "application/vnd.ms-office.chartcolorstyle+xml");

    private OfficeParts() {}

    /** The content type of a part in the copy: templates and files with macros become plain documents; null to leave it out. */
    static @Nullable String kept(String contentType) {
        var document = MAIN.get(contentType);
        if (document != null) return OPEN + document + ".main+xml";
        return OTHERS.contains(contentType) ? contentType : null;
    }

    /** The media type of a file whose main part this is; null when it is no main part. */
    static @Nullable String document(String contentType) {
        var document = MAIN.get(contentType);
        return document == null ? null : OPEN + document;
    }

    static boolean isPicture(String contentType) {
        return contentType.startsWith("image/");
    }
}
