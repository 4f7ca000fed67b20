package org.sucharit.complaints.listening;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sucharit.kernel.text.Similarity;

/**
 * Folds what is written differently and sounds alike, as people write names they have only heard. Two names that fold
 * to the same may be one; it is not meant to be read.
 */
final class Spelling {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r]]");
    /** Tone marks, and marks that only shorten. */
    private static final Pattern TONES = Pattern.compile("[\u0e47-\u0e4b\u0e4e\u0e3a]");

    private static final Pattern SILENT = Pattern.compile("(?:[ตทดก]ร|(?<=ก)ษ[ณม]|[ก-ฮ])[\u0e34\u0e38]?\u0e4c");
    private static final Pattern FOREIGN_MARKS = Pattern.compile("[\\p{Mn}&&[^\u0e00-\u0e7f]]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Mn}\\p{Mc}\\p{Nd}]+");
    private static final Pattern REPEATED = Pattern.compile("([\u0e30-\u0e4ea-z])\\1+");

    private static final String FROM = "ขฃคฅฆ" + "ฉฌ" + "ศษซ" + "ฎ" + "ฏ" + "ฐฑฒถธ" + "ณ" + "ผภ" + "ฝ" + "ญ" + "รฬ"
            + "ฮ" + "ีึื" + "ู" + "ใ" + "ๅ" + "๐๑๒๓๔๕๖๗๘๙";
    private static final String TO = "ขขขขข" + "ชช" + "สสส" + "ด" + "ต" + "ททททท" + "น" + "พพ" + "ฟ" + "ย" + "ลล" + "ห"
            + "ิิิ" + "ุ" + "ไ" + "า" + "0123456789";

    private Spelling() {}

    /** The words of a text, folded; spaces, points and other signs stand between words. */
    static List<String> words(String text) {
        var visible = INVISIBLE.matcher(text).replaceAll("");
        return BETWEEN_WORDS
                .splitAsStream(visible)
                .map(Spelling::folded)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static String folded(String word) {
        var plain = INVISIBLE
                .matcher(Normalizer.normalize(word, Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        plain = FOREIGN_MARKS.matcher(TONES.matcher(plain).replaceAll("")).replaceAll("");
        plain = SILENT.matcher(plain).replaceAll("");
        plain = plain.replace("เเ", "แ")
                .replace("\u0e4d\u0e32", "ม")
                .replaceAll("รร(?=[ก-ฮ])", "")
                .replace("รร", "น")
                .replace("ฤๅ", "ริ")
                .replace("ฤ", "ริ")
                .replaceAll("[\u0e30\u0e31\u0e4d\u0e4c]", "");
        var out = new StringBuilder(plain.length());
        for (char c : plain.toCharArray()) out.append(similar(c));
        return REPEATED.matcher(out.toString().replace("ไย", "ไ")).replaceAll("$1");
    }

    private static char similar(char c) {
        int at = FROM.indexOf(c);
        return at < 0 ? c : TO.charAt(at);
    }

    /** Whether two folded words may be one: short ones must be alike, longer ones nearly. */
    static boolean near(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return shorter > 1 && Similarity.distance(one, other, allowed(shorter)) <= allowed(shorter);
    }

    private static int allowed(int length) {
        return length <= 3 ? 0 : length <= 6 ? 1 : 2;
    }
}
