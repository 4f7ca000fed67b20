package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.List;

/** The texts of all body cells of a document. */
final class Body {

    private Body() {}

    /** Of every table but those of scores. */
    static List<String> texts(List<Part> parts) {
        return texts(parts, false);
    }

    /** Of tables of scores, which a document gives in several orders. */
    static List<String> repeatedTexts(List<Part> parts) {
        return texts(parts, true);
    }

    private static List<String> texts(List<Part> parts, boolean scores) {
        List<String> texts = new ArrayList<>();
        boolean wanted = !scores;
        for (Part part : parts) {
            if (part instanceof Part.Head head)
                wanted = scores == (head.columns().kind() == TableKind.SCORES);
            if (part instanceof Part.Body(GridRow row) && wanted) {
                row.cells().stream()
                        .map(GridCell::text)
                        .filter(text -> !text.isEmpty())
                        .forEach(texts::add);
            }
        }
        return texts;
    }
}
