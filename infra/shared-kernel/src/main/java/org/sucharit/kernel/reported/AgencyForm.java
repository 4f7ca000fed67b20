package org.sucharit.kernel.reported;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sucharit.kernel.text.ThaiText;

/** The forms of local governments whose names begin with the form; Bangkok and Pattaya are rather places. */
enum AgencyForm {
    CITY("เทศบาลนคร", "เทศบาลนคร|เทศมนตรีนคร", "ทน\\."),
    TOWN("เทศบาลเมือง", "เทศบาลเมือง|เทศมนตรีเมือง", "ทม\\."),
    SUBDISTRICT("เทศบาลตำบล", "เทศบาลตำบล|เทศมนตรีตำบล", "ทต\\."),
    ADMINISTRATION("องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนตำบล|องค์กรบริหารส่วนตำบล", "อบต\\.?"),
    PROVINCE("องค์การบริหารส่วนจังหวัด", "องค์การบริหารส่วนจังหวัด|องค์กรบริหารส่วนจังหวัด", "อบจ\\.?");

    private static final Pattern ANY = Pattern.compile(
            String.join("|", Arrays.stream(values()).map(AgencyForm::group).toList()));

    private final String full;
    private final String spellings;
    private final String brief;

    AgencyForm(String full, String spellings, String brief) {
        this.full = full;
        this.spellings = spellings;
        this.brief = brief;
    }

    private static String group(AgencyForm form) {
        return "(?<" + form.name() + ">" + form.spellings + "|(?<brief" + form.name() + ">" + form.brief + "))";
    }

    /** Finds the forms in folded text. */
    static Matcher in(String folded) {
        return ANY.matcher(folded);
    }

    /** The form that {@link #in} found. */
    static AgencyForm of(Matcher found) {
        return Arrays.stream(values())
                .filter(form -> found.group(form.name()) != null)
                .findFirst()
                .orElseThrow();
    }

    /** Whether the form was found as an abbreviation. */
    static boolean isBrief(Matcher found) {
        return Arrays.stream(values()).anyMatch(form -> found.group("brief" + form.name()) != null);
    }

    /** The form that an agency's full name begins with. */
    static Optional<AgencyForm> ofName(String nameTh) {
        String folded = ThaiText.fold(nameTh);
        return Arrays.stream(values())
                .filter(form -> folded.startsWith(form.full))
                .findFirst();
    }

    /** The form as it is abbreviated. */
    String brief() {
        return brief.replace("\\.?", ".").replace("\\.", ".");
    }

    /** The form as full names write it, folded. */
    String full() {
        return full;
    }
}
