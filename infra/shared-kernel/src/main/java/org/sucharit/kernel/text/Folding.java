package org.sucharit.kernel.text;

import java.text.Normalizer;

/** Folds one text, character by character, remembering where each came from. */
final class Folding {

    private static final String DASHES = "‐‑‒–—―−－﹣⁃";
    private static final String SINGLE_QUOTES = "‘’‚′`´";
    private static final String DOUBLE_QUOTES = "“”„″";
    /** What old Thai fonts put at U+F700–U+F71A: the same letters and marks, shifted on the line. */
    private static final String PRIVATE_USE = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู";

    private final String original;
    private final StringBuilder out;
    private final int[] starts;
    private final int[] ends;
    private int gapStart = -1;

    Folding(String original) {
        this.original = original;
        // composing never lengthens by more than this
        int most = original.length() * 3 + 1;
        this.out = new StringBuilder(original.length());
        this.starts = new int[most];
        this.ends = new int[most];
    }

    Folded folded() {
        boolean composed = Normalizer.isNormalized(original, Normalizer.Form.NFC);
        for (int i = 0; i < original.length(); ) {
            int end = composed ? i + 1 : clusterEnd(i);
            String cluster = original.substring(i, end);
            if (!composed) cluster = Normalizer.normalize(cluster, Normalizer.Form.NFC);
            for (int k = 0; k < cluster.length(); k++) take(cluster.charAt(k), i, end);
            i = end;
        }
        return new Folded(out.toString(), starts, ends);
    }

    private int clusterEnd(int start) {
        int end = start + 1;
        while (end < original.length() && isMark(original.charAt(end))) end++;
        return end;
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private void take(char raw, int start, int end) {
        if (isGap(raw)) {
            if (gapStart < 0) gapStart = start;
            return;
        }
        if (isInvisible(raw)) return;
        char c = plain(raw);
        if (gapStart >= 0 && isDigit(c) && lastIsDigit()) append(' ', gapStart, start);
        gapStart = -1;
        if (c == 'า' && composedSaraAm(end)) return;
        if (c == 'ำ') dropNikhahit();
        if (c == 'เ' && last() == 'เ') {
            replaceLast('แ', end);
            return;
        }
        if (isTone(c) && last() == 'ำ') {
            insertBeforeLast(c, start, end);
            return;
        }
        if (isThaiMark(c) && last() == c) {
            ends[out.length() - 1] = end;
            return;
        }
        append(c, start, end);
    }

    /** U+0E4D (with or without a tone mark) and U+0E32 are U+0E33; no Unicode normal form does this. */
    private boolean composedSaraAm(int end) {
        if (last() == 'ํ') {
            replaceLast('ำ', end);
            return true;
        }
        if (isTone(last()) && beforeLast() == 'ํ') {
            int tone = out.length() - 1;
            out.setCharAt(tone - 1, last());
            ends[tone - 1] = ends[tone];
            replaceLast('ำ', end);
            return true;
        }
        return false;
    }

    private void dropNikhahit() {
        if (last() == 'ํ') out.deleteCharAt(out.length() - 1);
    }

    private void insertBeforeLast(char tone, int start, int end) {
        int at = out.length() - 1;
        out.setCharAt(at, tone);
        ends[at] = Math.max(ends[at], end);
        append('ำ', start, end);
    }

    private void append(char c, int start, int end) {
        starts[out.length()] = start;
        ends[out.length()] = end;
        out.append(c);
    }

    private void replaceLast(char c, int end) {
        out.setCharAt(out.length() - 1, c);
        ends[out.length() - 1] = end;
    }

    private char last() {
        return out.isEmpty() ? 0 : out.charAt(out.length() - 1);
    }

    private char beforeLast() {
        return out.length() < 2 ? 0 : out.charAt(out.length() - 2);
    }

    private boolean lastIsDigit() {
        return isDigit(last());
    }

    private static char plain(char c) {
        if (c >= '๐' && c <= '๙') return (char) (c - '๐' + '0');
        if (c >= '\uFF01' && c <= '\uFF5E') return Character.toLowerCase((char) (c - 0xFEE0));
        if (c >= '\uF700' && c <= '\uF71A') return PRIVATE_USE.charAt(c - '\uF700');
        if (DASHES.indexOf(c) >= 0) return '-';
        if (SINGLE_QUOTES.indexOf(c) >= 0) return '\'';
        if (DOUBLE_QUOTES.indexOf(c) >= 0) return '"';
        return Character.toLowerCase(c);
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.CONTROL;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isTone(char c) {
        return c >= '่' && c <= '๋';
    }

    private static boolean isThaiMark(char c) {
        return c == 'ั' || (c >= 'ิ' && c <= 'ฺ') || (c >= '็' && c <= '๎');
    }
}
