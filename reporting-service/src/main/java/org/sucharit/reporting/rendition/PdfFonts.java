package org.sucharit.reporting.rendition;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.LayoutProcessor;

/**
 * Sarabun in two weights, set by Java's own text layout: without it the marks of Thai would be printed at the places they
 * have in the font, over each other and over tall letters.
 */
final class PdfFonts {

    private static final BaseFont REGULAR;
    private static final BaseFont BOLD;

    static {
        synchronized (LayoutProcessor.class) {
            if (!LayoutProcessor.isEnabled()) LayoutProcessor.enableKernLiga();
            // so that what is copied or read aloud is the text, and not the order of its marks
            LayoutProcessor.setWriteActualText();
        }
        REGULAR = load("pagekit/fonts/Sarabun-Regular.ttf");
        BOLD = load("pagekit/fonts/Sarabun-Bold.ttf");
    }

    private PdfFonts() {}

    static Font regular(float points) {
        return new Font(REGULAR, points);
    }

    static Font bold(float points) {
        return new Font(BOLD, points);
    }

    private static BaseFont load(String resource) {
        try {
            return BaseFont.createFont(resource, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
