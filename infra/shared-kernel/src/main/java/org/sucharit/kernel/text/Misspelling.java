package org.sucharit.kernel.text;

import java.util.List;

/** Whether a written name is a slip of a known one, or simply another name. */
public final class Misspelling {

    /** Characters that are mixed up because they look or sound alike. */
    private static final List<String> LOOKALIKES = List.of(
            "ุู", "ิีึื", "่้๊๋์็", "ฎฏ", "คดต", "ถภ", "บป", "ผฝ", "พฟ", "ขชซ", "ศษส", "นณ", "รล", "ใไ", "ทธฑฒ", "ญฬย",
            "เแ", "อฮ", "าำ", "ัะ");

    private static final int SHORT = 4;
    private static final int LONG = 10;

    private Misspelling() {}

    /**
     * Whether two folded names differ as one slip of writing makes them differ. In short names, where another letter is
     * another name, only a character that looks alike, a missing or additional vowel or tone mark, or two swapped
     * characters count; from ten characters on two slips may have happened.
     */
    public static boolean isSlip(String written, String known) {
        int edits = Similarity.distance(written, known, 2);
        if (edits == 0 || edits > 2 || known.length() < 2) return false;
        if (known.length() >= LONG) return true;
        if (edits == 2) return false;
        return known.length() > SHORT || isSlight(written, known);
    }

    private static boolean isSlight(String written, String known) {
        int same = 0;
        while (same < Math.min(written.length(), known.length()) && written.charAt(same) == known.charAt(same)) same++;
        if (written.length() == known.length()) {
            boolean swapped = same + 1 < known.length() && written.charAt(same) == known.charAt(same + 1);
            return swapped || lookAlike(written.charAt(same), known.charAt(same));
        }
        String longer = written.length() > known.length() ? written : known;
        return isMark(longer.charAt(same));
    }

    private static boolean lookAlike(char one, char other) {
        return LOOKALIKES.stream().anyMatch(group -> group.indexOf(one) >= 0 && group.indexOf(other) >= 0);
    }

    private static boolean isMark(char c) {
        return c == 'ะ' || (c >= 'ั' && c <= 'ฺ') || (c >= '็' && c <= '๎');
    }
}
