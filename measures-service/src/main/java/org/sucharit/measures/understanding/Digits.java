package org.sucharit.measures.understanding;

import org.sucharit.kernel.text.ThaiText;

/** Numbers written in Thai or Arabic digits. */
final class Digits {

    private Digits() {}

    /** @throws NumberFormatException when there is anything but digits */
    static int value(String digits) {
        return Integer.parseInt(ThaiText.arabicDigits(digits));
    }
}
