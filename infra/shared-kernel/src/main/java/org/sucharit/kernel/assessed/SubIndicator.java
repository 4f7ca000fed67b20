package org.sucharit.kernel.assessed;

import org.jspecify.annotations.Nullable;

/**
 * A part of a disclosure indicator (ตัวชี้วัดย่อย).
 *
 * @param code {@code 9.3}
 * @param nameTh null where no source gives one
 */
public record SubIndicator(String code, @Nullable String nameTh) {

    /** Number of the indicator it belongs to. */
    public int indicator() {
        return Integer.parseInt(code.substring(0, code.indexOf('.')));
    }
}
