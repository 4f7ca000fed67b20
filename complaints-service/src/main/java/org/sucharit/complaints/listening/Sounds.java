package org.sucharit.complaints.listening;

import java.util.regex.Pattern;
import org.sucharit.kernel.text.Similarity;

/**
 * The consonants of a folded word, the same for Thai and for its many ways of being written in Latin letters: a name in
 * one script may be that of someone listed in the other.
 */
final class Sounds {

    private static final Pattern THAI = Pattern.compile("[\u0e00-\u0e7f]");
    private static final Pattern LATIN = Pattern.compile("[a-z]");
    private static final Pattern REPEATED = Pattern.compile("(.)\\1+");
    /** With fewer consonants many people would be one; the script's letter comes first. */
    private static final int LEAST = 4;

    private static final int LONG = 4;

    private static final String FROM = "กขงจชสยดตทนบปพฟมลวห" + "jzrvdbgq";
    private static final String TO = "kkxccsytttnpppfmlwh" + "cslwtpkk";

    private Sounds() {}

    static boolean isReadable(String folded) {
        return THAI.matcher(folded).find() || LATIN.matcher(folded).find();
    }

    /** Begins with the script's letter, so that only different scripts are compared. */
    static String of(String folded) {
        boolean latin = LATIN.matcher(folded).find();
        var out = new StringBuilder(latin ? "L" : "T");
        for (char c : (latin ? latin(folded) : thai(folded)).toCharArray()) {
            int at = FROM.indexOf(c);
            char sound = at < 0 ? c : TO.charAt(at);
            if (sound >= 'a' && sound <= 'z') out.append(sound);
        }
        return REPEATED.matcher(out).replaceAll("$1");
    }

    private static String latin(String word) {
        return word.replace("x", "ks")
                .replace("ng", "x")
                .replace("ch", "j")
                .replace("c", "k")
                .replaceAll("(?<=[kpts])h", "")
                .replaceAll("[aeiou]+[iy](?![aeiou])", "y")
                .replaceAll("[aeiou]", "");
    }

    private static String thai(String word) {
        return word.replaceAll("ไ([ก-ฮ])", "$1ย");
    }

    /** Whether enough is left to tell people apart. */
    static boolean isTelling(String sounds) {
        return sounds.length() >= LEAST;
    }

    static boolean near(String one, String other) {
        if (one.charAt(0) == other.charAt(0)) return false;
        int most = Math.min(one.length(), other.length()) > LONG ? 1 : 0;
        return Similarity.distance(one.substring(1), other.substring(1), most) <= most;
    }
}
