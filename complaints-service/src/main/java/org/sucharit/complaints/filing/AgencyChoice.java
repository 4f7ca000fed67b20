package org.sucharit.complaints.filing;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.sucharit.complaints.listening.ListedAgency;

/**
 * The agencies that fit what a person types: every word stands in the name, the district or the province, with the
 * usual short forms and with or without the kind of agency before a name.
 *
 * @param all how many fit
 * @param shown the first of them; none where there are too many to choose from and nothing was typed
 * @param provinces to choose from instead
 */
record AgencyChoice(String typed, int all, List<ListedAgency> shown, List<String> provinces) {

    static final int MOST = 50;

    private static final int LONGEST = 100;
    private static final Map<String, String> SHORT = Map.of(
            "อบต", "องค์การบริหารส่วนตำบล",
            "อบจ", "องค์การบริหารส่วนจังหวัด",
            "ทต", "เทศบาลตำบล",
            "ทม", "เทศบาลเมือง",
            "ทน", "เทศบาลนคร");
    private static final Pattern BEFORE = Pattern.compile("^(อบต|อบจ|ท[ตมน]|องค์การบริหารส่วน(ตำบล|จังหวัด)?|"
            + "เทศบาล(ตำบล|เมือง|นคร)?|จังหวัด|อำเภอ|ตำบล|[จอต](?=\\.))\\.?(?=.)");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");

    static AgencyChoice of(List<ListedAgency> agencies, String text) {
        var typed = text.substring(0, Math.min(text.length(), LONGEST)).strip();
        var words = List.of(folded(typed).strip().split("\\s+"));
        var fit = agencies.stream().filter(agency -> fits(agency, words)).toList();
        boolean tooMany = typed.isEmpty() && fit.size() > MOST;
        return new AgencyChoice(
                typed,
                fit.size(),
                tooMany ? List.of() : fit.stream().limit(MOST).toList(),
                tooMany ? provinces(agencies) : List.of());
    }

    private static List<String> provinces(List<ListedAgency> agencies) {
        return agencies.stream().map(ListedAgency::province).distinct().sorted().toList();
    }

    private static boolean fits(ListedAgency agency, List<String> words) {
        var district = agency.district() == null ? "" : agency.district();
        var all = folded(agency.nameTh() + " " + district + " " + agency.province());
        return words.stream().allMatch(word -> all.contains(bare(word)));
    }

    private static String bare(String word) {
        var full = SHORT.get(word.replace(".", ""));
        return full != null ? folded(full) : BEFORE.matcher(word).replaceFirst("");
    }

    /** Thai ำ is written in ways that look alike. */
    private static String folded(String text) {
        var seen = UNSEEN.matcher(Normalizer.normalize(text, Form.NFKC)).replaceAll("");
        return seen.replaceAll("\u0e4d([\u0e48-\u0e4b])", "$1\u0e4d").toLowerCase(Locale.ROOT);
    }
}
