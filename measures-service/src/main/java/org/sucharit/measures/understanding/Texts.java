package org.sucharit.measures.understanding;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sucharit.kernel.text.ThaiText;

/** Small operations on written text. */
final class Texts {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2000-\\u200B\\u202F\\u3000\\uFEFF]+");
    private static final Pattern BLANKS_IN_LINE =
            Pattern.compile("[ \\t\\x0B\\f\\u00A0\\u2000-\\u200B\\u202F\\u3000\\uFEFF]+");
    private static final Pattern LINE_ENDS = Pattern.compile(" *(?:\\r\\n|[\\r\\n\\u2028\\u2029])\\s*");
    private static final Pattern TICK =
            Pattern.compile("[✓✔√☑🗸✅/xX×●•▪■█▇★*➔→←↔⟷⟶⟵⇔⇒⇐>\\-–—<\\s]+|\\uF0FC|\\uF0E0|\\uF050|ü");
    private static final Pattern FURNITURE = Pattern.compile(
            "[-–—~\\s.]*(?:หน้า(?:ที่)?)?[-–—~\\s]*[0-9๐-๙]{1,3}(?:\\s*(?:/|จาก|ของ)\\s*[0-9๐-๙]{1,3})?[-–—~\\s.]*");

    private Texts() {}

    /** The text with single blanks and single line ends, none of them at its ends. */
    static String tidy(String text) {
        String lines =
                LINE_ENDS.matcher(BLANKS_IN_LINE.matcher(text).replaceAll(" ")).replaceAll("\n");
        return lines.strip();
    }

    /** The text on one line. */
    static String oneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** Whether nothing is written: no letter and no digit, only dashes, dots or ticks. */
    static boolean saysNothing(String text) {
        return ThaiText.fold(text).isEmpty();
    }

    /** Whether the text is a tick, a cross or an arrow, as calendars and status columns have them. */
    static boolean isTick(String text) {
        return !text.isBlank() && TICK.matcher(text).matches();
    }

    /** Whether the text is a page number. */
    static boolean isPageNumber(String text) {
        return FURNITURE.matcher(text).matches();
    }

    /** The beginning of a text, cut between words; with an ellipsis where something is left out. */
    static String shortened(String text, int most) {
        String line = oneLine(text);
        if (line.length() <= most) return line;
        int blank = line.lastIndexOf(' ', most);
        int cut = blank >= most / 2 ? blank : wordBoundary(line, most);
        return line.substring(0, cut).strip() + "…";
    }

    private static int wordBoundary(String line, int most) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.of("th"));
        words.setText(line);
        int boundary = words.preceding(most + 1);
        return boundary > 0 ? boundary : most;
    }
}
