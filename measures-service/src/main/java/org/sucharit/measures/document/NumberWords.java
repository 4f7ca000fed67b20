package org.sucharit.measures.document;

/** A count as Word's number formats write it. */
final class NumberWords {

    private static final String THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private NumberWords() {}

    static String of(int count, String format) {
        return switch (format) {
            case "thaiNumbers" -> thaiDigits(count);
            case "thaiLetters" -> letters(count, THAI_LETTERS);
            case "lowerLetter" -> letters(count, "abcdefghijklmnopqrstuvwxyz");
            case "upperLetter" -> letters(count, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
            case "lowerRoman" -> roman(count);
            case "upperRoman" -> roman(count).toUpperCase(java.util.Locale.ROOT);
            case "decimalZero" -> count < 10 ? "0" + count : Integer.toString(count);
            default -> Integer.toString(count);
        };
    }

    private static String thaiDigits(int count) {
        var digits = new StringBuilder();
        for (char c : Integer.toString(count).toCharArray()) digits.append(c == '-' ? c : (char) (c - '0' + '๐'));
        return digits.toString();
    }

    private static String letters(int count, String letters) {
        if (count < 1) return Integer.toString(count);
        // after the last letter Word doubles them: a … z, aa, bb
        int times = Math.min((count - 1) / letters.length() + 1, 20);
        return letters.substring((count - 1) % letters.length(), (count - 1) % letters.length() + 1)
                .repeat(times);
    }

    private static String roman(int count) {
        if (count < 1 || count > 4_999) return Integer.toString(count);
        var roman = new StringBuilder();
        int rest = count;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                roman.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return roman.toString();
    }
}
