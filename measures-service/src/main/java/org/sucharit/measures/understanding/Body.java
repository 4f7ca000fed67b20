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

    /**
     * A cell that says word for word what another cell of its row says, or what stands above it where the row goes on with
     * the one above, says nothing new.
     */
    private static void add(GridRow row, List<String> texts, Set<String> above) {
        boolean goesOn = row.text(0).isEmpty();
        if (!goesOn) above.clear();
        Set<String> inRow = new HashSet<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String text = row.text(i);
            if (text.isEmpty()) continue;
            boolean newInColumn = above.add(i + " " + text) || !goesOn;
            if (inRow.add(text) && newInColumn) texts.add(text);
        }
    }
}
