package org.sucharit.kernel.text;

import java.text.BreakIterator;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Words that a PDF broke at a line end ("สำนัก ปลัด"). What comes out is a proposal to show or to search with: the
 * written text is kept beside it.
 */
public final class BrokenWords {

    private static final String LEADING_VOWELS = "เแโใไ";
    private static final int REACH = 30;

    private BrokenWords() {}

    /**
     * The text with those gaps closed that stand inside a word: before a mark that can't begin a syllable, after a
     * vowel that can't end one, inside one of the given words or names, or where Java's Thai dictionary sees one word.
     * Line breaks become spaces.
     *
     * @param words words, units and names that are known to be written in one
     */
    public static String rejoined(String text, Collection<String> words) {
        String line = text.strip().replaceAll("[\\s\\u00A0]+", " ");
        StringBuilder result = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            boolean broken = line.charAt(i) == ' ' && i > 0 && isBroken(result, line.substring(i + 1), words);
            if (!broken) result.append(line.charAt(i));
        }
        return result.toString();
    }

    /** The same without a vocabulary of one's own. */
    public static String rejoined(String text) {
        return rejoined(text, List.of());
    }

    private static boolean isBroken(CharSequence before, String after, Collection<String> words) {
        if (before.isEmpty() || after.isEmpty()) return false;
        char left = before.charAt(before.length() - 1);
        char right = after.charAt(0);
        if (!ThaiText.isThaiLetter(left) || !ThaiText.isThaiLetter(right)) return false;
        if (cannotBegin(right) || LEADING_VOWELS.indexOf(left) >= 0) return true;
        String head = before.subSequence(Math.max(0, before.length() - REACH), before.length())
                .toString();
        head = head.substring(head.lastIndexOf(' ') + 1);
        String tail = after.substring(0, Math.min(REACH, after.length()))
                .replaceAll("([" + LEADING_VOWELS + "]) ", "$1")
                .replaceFirst(" .*", "");
        return spansAny(before, after, words) || isOneWord(head, tail);
    }

    private static boolean cannotBegin(char c) {
        return c == 'ะ' || (c >= 'ั' && c <= 'ฺ') || (c >= 'ๅ' && c <= '๎');
    }

    private static boolean spansAny(CharSequence before, String after, Collection<String> words) {
        String head = before.toString();
        String tail = after.replace(" ", "");
        return words.stream().map(word -> word.replace(" ", "")).anyMatch(word -> spans(head, tail, word));
    }

    private static boolean spans(String head, String tail, String word) {
        for (int cut = 1; cut < word.length(); cut++) {
            if (head.endsWith(word.substring(0, cut)) && tail.startsWith(word.substring(cut))) return true;
        }
        return false;
    }

    private static boolean isOneWord(String head, String tail) {
        BreakIterator thai = BreakIterator.getWordInstance(Locale.of("th"));
        thai.setText(head + tail);
        return !thai.isBoundary(head.length());
    }
}
