package org.sucharit.measures.document;

import java.util.regex.Pattern;

/**
 * Puts right what PDF programs do to Thai: SARA AM in two parts or with its ring lost, marks in the order they were
 * drawn, marks as private characters of a font, TIS-620 bytes taken for Latin letters.
 */
final class ThaiText {

    private static final String TONE = "[\u0e48-\u0e4b]";
    private static final Pattern PARTED_AM = Pattern.compile("(" + TONE + "?)\u0e4d(" + TONE + "?)[ \u00a0]*\u0e32");
    private static final Pattern DOUBLED_AM = Pattern.compile("\u0e33[ \u00a0]*\u0e32");
    private static final Pattern RING_AFTER_AA = Pattern.compile("\u0e32\u0e4d");
    private static final Pattern AM_BEFORE_TONE = Pattern.compile("\u0e33(" + TONE + ")");
    /** No word begins with SARA AA: a blank before it is a lost ring. */
    private static final Pattern RINGLESS_AM =
            Pattern.compile("([\u0e01-\u0e2e])(" + TONE + "?)[ \u00a0](" + TONE + "?)\u0e32");

    private static final Pattern TONE_FIRST = Pattern.compile("([\u0e48-\u0e4c]+)([\u0e31\u0e34-\u0e3a\u0e47])");
    private static final Pattern DOUBLED_E = Pattern.compile("\u0e40\u0e40");
    private static final Pattern MISREAD_PRIVATE = Pattern.compile("[\uf700-\uf71a]");

    /** The plain characters of Windows' private ones from U+F700. */
    private static final String PRIVATE =
            "\u0e10\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e0d"
                    + "\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a";

    private ThaiText() {}

    static String repaired(String text) {
        if (text.chars().noneMatch(c -> c >= 0x0e00 && c <= 0x0e7f || c >= 0xf700 && c <= 0xf71a)) return text;
        var plain = MISREAD_PRIVATE
                .matcher(text)
                .replaceAll(match -> String.valueOf(PRIVATE.charAt(match.group().charAt(0) - '\uf700')));
        plain = TONE_FIRST.matcher(plain).replaceAll("$2$1");
        plain = PARTED_AM.matcher(plain).replaceAll("$1$2\u0e33");
        plain = RING_AFTER_AA.matcher(plain).replaceAll("\u0e33");
        plain = DOUBLED_AM.matcher(plain).replaceAll("\u0e33");
        plain = RINGLESS_AM.matcher(plain).replaceAll("$1$2$3\u0e33");
        plain = AM_BEFORE_TONE.matcher(plain).replaceAll("$1\u0e33");
        return DOUBLED_E.matcher(plain).replaceAll("\u0e41");
    }

    /** A vowel or tone above or below the letter before it. */
    static boolean isMark(char c) {
        return c == '\u0e31'
                || c >= '\u0e34' && c <= '\u0e3a'
                || c >= '\u0e47' && c <= '\u0e4e'
                || c >= '\uf701' && c <= '\uf71a' && c != '\uf70f';
    }

    static boolean isThai(char c) {
        return c >= '\u0e01' && c <= '\u0e4e';
    }

    /** A character whose byte was a Thai letter in TIS-620, seen as Latin. */
    static boolean isMisread(char c) {
        return c >= '\u00a1' && c <= '\u00fb';
    }

    static String reread(String text) {
        var thai = new StringBuilder(text.length());
        for (char c : text.toCharArray()) thai.append(isMisread(c) ? (char) (c - 0xa1 + 0x0e01) : c);
        return thai.toString();
    }
}
