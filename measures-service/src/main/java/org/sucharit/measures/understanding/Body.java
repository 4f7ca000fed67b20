package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        Set<String> above = new HashSet<>();
        boolean wanted = !scores;
        for (Part part : parts) {
            if (part instanceof Part.Head) above.clear();
            if (part instanceof Part.Head head)
                wanted = scores == (head.columns().kind() == TableKind.SCORES);
            if (part instanceof Part.Body(GridRow row) && wanted) add(row, texts, above);
        }
        return texts;
    }

    /** In a row that goes on with the one above, a cell that says word for word what stands above says nothing new. */
    private static void add(GridRow row, List<String> texts, Set<String> above) {
        boolean goesOn = row.text(0).isEmpty();
        if (!goesOn) above.clear();
        for (int i = 0; i < row.cells().size(); i++) {
            String text = row.text(i);
            if (!text.isEmpty() && (above.add(i + " " + text) || !goesOn)) texts.add(text);
        }
    }
}
