package org.sucharit.kernel.text;

import java.util.Arrays;

/** Optimal string alignment distance (Damerau-Levenshtein without edits inside a swapped pair), three rows at a time. */
final class EditDistance {

    private final String one;
    private final String other;

    EditDistance(String one, String other) {
        this.one = one;
        this.other = other;
    }

    int upTo(int most) {
        if (Math.abs(one.length() - other.length()) > most) return most + 1;
        return Math.min(lastRow(most, 1)[other.length()], most + 1);
    }

    /** The edits between the first text and the stretch of the second that is nearest to it. */
    int somewhere(int most) {
        int best = most + 1;
        for (int edits : lastRow(most, 0)) best = Math.min(best, edits);
        return best;
    }

    /** Edits of the whole first text and every beginning of the second, no count above {@code most + 1}. */
    private int[] lastRow(int most, int skipping) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) last[j] = j * skipping;
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= other.length(); j++) {
                row[j] = cell(i, j, beforeLast, last, row);
                best = Math.min(best, row[j]);
            }
            if (best > most) return tooMany(most);
            int[] oldest = beforeLast;
            beforeLast = last;
            last = row;
            row = oldest;
        }
        return last;
    }

    private int[] tooMany(int most) {
        int[] row = new int[other.length() + 1];
        Arrays.fill(row, most + 1);
        return row;
    }

    private int cell(int i, int j, int[] beforeLast, int[] last, int[] row) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int edits = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(edits, beforeLast[j - 2] + 1) : edits;
    }
}
