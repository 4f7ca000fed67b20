package org.sucharit.kernel.text;

/** Digits of Thai text, and its form for comparing. */
public final class ThaiText {

    private ThaiText() {}

    /** The text with ๐–๙ written 0–9; nothing else changes, so positions stay the same. */
    public static String arabicDigits(String text) {
        return shifted(text, '๐', '0');
    }

    /** The text with 0–9 written ๐–๙; nothing else changes, so positions stay the same. */
    public static String thaiDigits(String text) {
        return shifted(text, '0', '๐');
    }

    /**
     * The text reduced to what makes it the same text: letters, vowels, tone marks and digits. White space, zero-width
     * characters and punctuation are gone, digits are Arabic, Latin letters lower case, and the several ways of writing
     * ำ, แ and doubled marks are one. For comparing only: it is not meant to be shown.
     */
    public static String fold(String text) {
        String folded = Folded.of(text).text();
        StringBuilder letters = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) if (isWritten(folded.charAt(i))) letters.append(folded.charAt(i));
        return letters.toString();
    }

    /** Whether two texts are the same for a reader, as {@link #fold} sees them. */
    public static boolean same(String one, String other) {
        return fold(one).equals(fold(other));
    }

    /** Whether the second text stands somewhere in the first, as {@link #fold} sees them; an empty text never does. */
    public static boolean contains(String text, String part) {
        String folded = fold(part);
        return !folded.isEmpty() && fold(text).contains(folded);
    }

    /** Whether the character is a Thai letter, vowel or mark (not a digit, not a sign). */
    public static boolean isThaiLetter(char c) {
        return (c >= 'ก' && c <= 'ฺ') || (c >= 'เ' && c <= '๎');
    }

    private static boolean isWritten(char c) {
        return isThaiLetter(c) || Character.isLetterOrDigit(c);
    }

    private static String shifted(String text, char from, char to) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            result.append(c >= from && c <= from + 9 ? (char) (c - from + to) : c);
        }
        return result.toString();
    }
}
