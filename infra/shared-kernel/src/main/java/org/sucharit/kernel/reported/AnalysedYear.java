package org.sucharit.kernel.reported;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sucharit.kernel.text.Folded;
import org.sucharit.kernel.time.FiscalYear;

/** The year whose assessment a document says it analyses. */
public final class AnalysedYear {

    private static final String YEAR = "\\D{0,160}?(?<!\\d)(2[56]\\d\\d|20\\d\\d)(?!\\d)";
    private static final Pattern ANALYSIS = Pattern.compile("วิเคราะห์ผลการประเมิน" + YEAR);
    private static final Pattern RESULT =
            Pattern.compile("(?:จากผลการประเมิน|ผลการประเมิน(?:คุณธรรมและความโปร่งใส|ita))" + YEAR);

    private AnalysedYear() {}

    /** The year that follows "วิเคราะห์ผลการประเมิน" or, without such words, "ผลการประเมิน"; empty when there is none. */
    public static Optional<FiscalYear> in(String text) {
        String folded = Folded.of(text).text();
        return first(ANALYSIS, folded).or(() -> first(RESULT, folded));
    }

    private static Optional<FiscalYear> first(Pattern pattern, String folded) {
        Matcher match = pattern.matcher(folded);
        if (!match.find()) return Optional.empty();
        int year = Integer.parseInt(match.group(1));
        if (FiscalYear.isValid(year)) return Optional.of(new FiscalYear(year));
        return FiscalYear.isCommonEra(year) ? Optional.of(new FiscalYear(year + 543)) : Optional.empty();
    }
}
