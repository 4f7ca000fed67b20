package org.sucharit.kernel.assessed;

import java.util.List;
import org.sucharit.kernel.time.FiscalYear;

/**
 * A question or disclosure of one year's assessment.
 *
 * @param code upper case, no leading zero: {@code I7}, {@code E12}, {@code O19}
 * @param textTh Thai title, or the words of a question that make it recognisable
 * @param otherWordings how documents write it besides
 * @param verified whether its number, in that year, comes from a public source
 */
public record Item(FiscalYear year, String code, String textTh, List<String> otherWordings, boolean verified) {

    public Item {
        otherWordings = List.copyOf(otherWordings);
    }
}
