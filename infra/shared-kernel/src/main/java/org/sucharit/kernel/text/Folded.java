package org.sucharit.kernel.text;

import java.util.Arrays;

/**
 * A text without the accidents of its writing, in which every character still knows where it came from. White space and
 * zero-width characters are gone, except that a gap between two digits stays as one space; digits are Arabic, Latin
 * letters lower case, dashes {@code -}, quotes {@code '} and {@code "}, and ำ, แ and doubled marks have one spelling.
 * Punctuation stays.
 */
public final class Folded {

    private final String text;
    private final int[] starts;
    private final int[] ends;

    Folded(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = Arrays.copyOf(starts, text.length());
        this.ends = Arrays.copyOf(ends, text.length());
    }

    /** Folds a text; null is not allowed, an empty text is. */
    public static Folded of(String original) {
        return new Folding(original).folded();
    }

    /** The folded text. */
    public String text() {
        return text;
    }

    /** Where, in the original, the folded character at this position begins; the folded length gives the end. */
    public int startOf(int position) {
        if (position < text.length()) return starts[position];
        return text.isEmpty() ? 0 : ends[text.length() - 1];
    }

    /** Where, in the original, the folded text before this position ends (exclusive). */
    public int endOf(int position) {
        return position == 0 ? startOf(0) : ends[position - 1];
    }

    /** Whether the original has white space, or nothing at all, right before this position. */
    public boolean gapBefore(int position) {
        if (position <= 0 || position >= text.length()) return true;
        return starts[position] > ends[position - 1]
                || text.charAt(position) == ' '
                || text.charAt(position - 1) == ' ';
    }
}
