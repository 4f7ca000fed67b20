package org.sucharit.kernel.assessed;

import java.util.List;

/**
 * One of the ten indicators (ตัวชี้วัด).
 *
 * @param number 1–10
 * @param spellings other ways documents write the Thai name
 */
public record Indicator(int number, Instrument instrument, String nameTh, String nameEn, List<String> spellings) {

    public Indicator {
        spellings = List.copyOf(spellings);
    }
}
