package org.sucharit.kernel.text;

/** How alike two Thai texts are, on their folded form. */
public final class Similarity {

    /** From here on two texts are taken to say the same. */
    public static final double ALIKE = 0.8;

    /** Longer texts are compared by their beginnings: the cost grows with the square of the length. */
    private static final int MOST = 400;

    private Similarity() {}

    /**
     * Edits (insert, delete, replace, swap neighbours) that turn one text into the other.
     *
     * @param most where to stop counting
     * @return the number of edits, or {@code most + 1} when there are more
     */
    public static int distance(String one, String other, int most) {
        return new EditDistance(one, other).upTo(most);
    }

    /** 1 for texts that are the same when folded, towards 0 the more they differ; two empty texts are the same. */
    public static double ratio(String one, String other) {
        return foldedRatio(ThaiText.fold(one), ThaiText.fold(other));
    }

    /** Whether the texts say the same but for a few characters: {@link #ratio} of at least {@link #ALIKE}. */
    public static boolean alike(String one, String other) {
        return ratio(one, other) >= ALIKE;
    }

    /**
     * Whether a text says something known, perhaps with other words around it and a few characters wrong. A known text
     * of fewer than four characters must be equal.
     */
    public static boolean resembles(String text, String known) {
        String one = ThaiText.fold(text);
        String other = ThaiText.fold(known);
        if (one.isEmpty() || other.isEmpty()) return false;
        if (one.equals(other)) return true;
        if (other.length() < 4) return false;
        if (one.contains(other)) return true;
        String beginning = one.substring(0, Math.min(MOST, one.length()));
        int most = (int) (other.length() * (1 - ALIKE));
        return new EditDistance(other, beginning).somewhere(most) <= most;
    }

    private static double foldedRatio(String one, String other) {
        if (one.equals(other)) return 1;
        String a = one.length() > MOST ? one.substring(0, MOST) : one;
        String b = other.length() > MOST ? other.substring(0, MOST) : other;
        int longest = Math.max(a.length(), b.length());
        double beginnings = 1 - (double) distance(a, b, longest) / longest;
        double lengths = (double) Math.min(one.length(), other.length()) / Math.max(one.length(), other.length());
        return Math.min(beginnings, lengths);
    }
}
