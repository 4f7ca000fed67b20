package org.sucharit.reporting.rendition;

import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;

/** Texts of a PDF. */
final class PdfText {

    static final float BODY = 16;
    private static final float NOTE = 12;
    private static final float LEADING = 1.45f;
    private static final float INDENT = 40;

    private PdfText() {}

    static Phrase phrase(String text, Font font) {
        return new Phrase(chunk(text, font));
    }

    static Paragraph line(String text, Font font, int alignment) {
        var paragraph = new Paragraph(0, chunk(text, font));
        paragraph.setLeading(0, LEADING);
        paragraph.setAlignment(alignment);
        return paragraph;
    }

    static Paragraph heading(String text, int level) {
        var paragraph = line(text, PdfFonts.bold(BODY), Element.ALIGN_LEFT);
        paragraph.setSpacingBefore(level == 1 ? 14 : 8);
        paragraph.setSpacingAfter(2);
        return paragraph;
    }

    static Paragraph paragraph(String text) {
        var paragraph = line(text, PdfFonts.regular(BODY), Element.ALIGN_LEFT);
        paragraph.setFirstLineIndent(INDENT);
        paragraph.setSpacingAfter(4);
        return paragraph;
    }

    static Paragraph note(String text) {
        return line(text, PdfFonts.regular(NOTE), Element.ALIGN_LEFT);
    }

    /** What is known of a memo beside what it is: room to write by hand, where nothing is known. */
    static Paragraph field(String name, String value) {
        var paragraph = line("", PdfFonts.regular(BODY), Element.ALIGN_LEFT);
        put(paragraph, name, value, 60);
        return paragraph;
    }

    static Paragraph fields(String name, String value, String other, String otherValue) {
        var paragraph = line("", PdfFonts.regular(BODY), Element.ALIGN_LEFT);
        put(paragraph, name, value, 26);
        paragraph.add(chunk("    ", PdfFonts.regular(BODY)));
        put(paragraph, other, otherValue, 26);
        return paragraph;
    }

    private static void put(Paragraph paragraph, String name, String value, int room) {
        paragraph.add(chunk(name + "  ", PdfFonts.bold(BODY)));
        paragraph.add(chunk(value.isEmpty() ? ".".repeat(room) : value, PdfFonts.regular(BODY)));
    }

    private static Chunk chunk(String text, Font font) {
        return new Chunk(text, font).setSplitCharacter(new ThaiBreaks());
    }
}
