package org.sucharit.kernel.assessed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.sucharit.kernel.text.Folded;

/** A text while it is searched for mentions: searched in folded form, reported in positions of the original. */
final class ScannedText {

    private final String original;
    private final Folded folded;
    private final List<Mention> found = new ArrayList<>();

    ScannedText(String original) {
        this.original = original;
        this.folded = Folded.of(original);
    }

    String original() {
        return original;
    }

    /** The folded text, which patterns are matched on. */
    String text() {
        return folded.text();
    }

    List<Mention> found() {
        return found;
    }

    /** Up to so many folded characters from a position on. */
    String after(int position, int length) {
        return text().substring(position, Math.min(text().length(), position + length));
    }

    /** Whether a position begins the text or one of its lines. */
    boolean beginsLine(int position) {
        if (position == 0) return true;
        return original.substring(folded.endOf(position), folded.startOf(position))
                .contains("\n");
    }

    boolean gapBefore(int position) {
        return folded.gapBefore(position);
    }

    void add(Mention.Kind kind, String code, Matcher match) {
        add(kind, code, match.start(), match.end(), false);
    }

    void add(Mention.Kind kind, String code, int start, int end, boolean misspelt) {
        int from = folded.startOf(start);
        int to = folded.endOf(end);
        found.add(new Mention(kind, code, from, to, original.substring(from, to), misspelt));
    }
}
