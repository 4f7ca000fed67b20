package org.sucharit.reporting.publicpages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.Kept;
import org.sucharit.reporting.record.Records;

/** Finds agencies by words of their name, district or province, short forms of their kind among them. */
@Component
class AgencySearch {

    static final int MOST = 50;

    private static final int LONGEST = 100;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Map<String, String> SHORT = Map.of(
            "อบต", "องค์การบริหารส่วนตำบล",
            "อบจ", "องค์การบริหารส่วนจังหวัด",
            "ทต", "เทศบาลตำบล",
            "ทม", "เทศบาลเมือง",
            "ทน", "เทศบาลนคร",
            "กทม", "กรุงเทพมหานคร");
    /** A short form before a full stop or a blank: "ทต.หนองม่วง". */
    private static final Pattern KIND = Pattern.compile("(?<!\\p{IsThai})(อบต|อบจ|ทต|ทม|ทน|กทม)(\\.|\\s|$)");

    private final Records records;

    AgencySearch(Records records) {
        this.records = records;
    }

    /** @param total of which {@code items} are the first by name */
    record Found(List<Listed> items, int total) {}

    /** @param typed nothing is found by nothing */
    Found find(String typed) {
        var text = typed.substring(0, Math.min(typed.length(), LONGEST)).strip();
        var words = BLANKS.splitAsStream(spelledOut(text))
                .map(ThaiText::fold)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) return new Found(List.of(), 0);
        try (var all = records.stream(AgencyRecord.class)) {
            var fit = all.map(Kept::record)
                    .filter(agency -> fits(agency, words))
                    .map(Listed::of)
                    .sorted(Comparator.comparing(Listed::name))
                    .toList();
            return new Found(fit.stream().limit(MOST).toList(), fit.size());
        }
    }

    private static String spelledOut(String text) {
        return KIND.matcher(text).replaceAll(kind -> SHORT.getOrDefault(kind.group(1), "") + " ");
    }

    private static boolean fits(AgencyRecord agency, List<String> words) {
        var district = agency.district() == null ? "" : "อำเภอ" + agency.district();
        var all = ThaiText.fold(agency.nameTh() + district + "จังหวัด" + agency.province());
        return words.stream().allMatch(all::contains);
    }
}
