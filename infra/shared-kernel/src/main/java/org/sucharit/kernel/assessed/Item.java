package org.sucharit.kernel.assessed;

import java.util.List;
import org.sucharit.kernel.time.FiscalYear;

/**
 * A question or disclosure of one year's assessment.
 *
 * @param code the instrument's letter in upper case and the number, no leading zero
 * @param textTh Thai title, or the words of a question that make it recognisable
 * @param otherWordings how documents write it besides
 * @param verified whether its number, in that year, comes from a public source
 */
public record Item(FiscalYear year, String code, String textTh, List<String> otherWordings, boolean verified) {

    public Item {
        otherWordings = List.copyOf(otherWordings);
    }
}
