package org.sucharit.kernel.ruleset;

import java.util.List;
import org.sucharit.kernel.assessed.Instrument;

/**
 * An indicator (ตัวชี้วัด) of a year.
 *
 * @param spellings other ways documents write the Thai name
 */
public record RatedIndicator(
        int number, Instrument instrument, String nameTh, String nameEn, List<String> spellings, Basis basis) {

    public RatedIndicator {
        spellings = List.copyOf(spellings);
    }
}
