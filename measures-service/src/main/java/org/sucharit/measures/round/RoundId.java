package org.sucharit.measures.round;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sucharit.kernel.AgencyId;

/**
 * One agency's round of one month.
 *
 * @param month of the calendar; written in the Buddhist Era wherever people see it
 */
public record RoundId(AgencyId agency, YearMonth month) {

    private static final int ERA = 543;
    private static final int FIRST_BUDDHIST_YEAR = 2500;
    private static final Pattern FORM = Pattern.compile("(2[056]\\d{2})-(\\d{2})");

    /** @param month of either era: {@code 2566-03} is {@code 2023-03}; empty when it is no month */
    public static Optional<RoundId> of(AgencyId agency, String month) {
        var found = FORM.matcher(month);
        if (!found.matches()) return Optional.empty();
        try {
            int year = Integer.parseInt(found.group(1));
            int common = year < FIRST_BUDDHIST_YEAR ? year : year - ERA;
            return Optional.of(new RoundId(agency, YearMonth.of(common, Integer.parseInt(found.group(2)))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Year and month in the Buddhist Era, as in addresses: {@code 2566-03}. */
    public String monthText() {
        return "%d-%02d".formatted(month.getYear() + ERA, month.getMonthValue());
    }

    /** The stream's name: {@code krut/2566-03}. */
    @Override
    public String toString() {
        return agency + "/" + monthText();
    }
}
