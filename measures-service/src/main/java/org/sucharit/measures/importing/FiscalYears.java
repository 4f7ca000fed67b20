package org.sucharit.measures.importing;

import org.springframework.http.HttpStatus;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.problem.Problem;

/** A fiscal year as people type it. */
final class FiscalYears {

    private FiscalYears() {}

    /**
     * @param typed Thai or Arabic digits
     * @throws Problem 400; one of its own for a year of the Common Era
     */
    static int require(String typed) {
        var digits = ThaiText.arabicDigits(typed).strip();
        if (!digits.matches("\\d{4}")) throw new Problem(HttpStatus.BAD_REQUEST, "FISCAL_YEAR_UNKNOWN");
        int year = Integer.parseInt(digits);
        if (FiscalYear.isValid(year)) return year;
        if (FiscalYear.isCommonEra(year))
            throw new Problem(HttpStatus.BAD_REQUEST, "FISCAL_YEAR_COMMON_ERA", digits, String.valueOf(year + 543));
        throw new Problem(HttpStatus.BAD_REQUEST, "FISCAL_YEAR_UNKNOWN");
    }
}
