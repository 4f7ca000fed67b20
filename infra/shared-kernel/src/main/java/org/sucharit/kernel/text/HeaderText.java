package org.sucharit.kernel.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The text of an HTTP header. A server reads a header byte by byte as ISO 8859-1; what was meant is UTF-8, as where a
 * receipt is shown in Thai digits.
 */
public final class HeaderText {

    private HeaderText() {}

    /**
     * Whether all characters are assigned and none is a control character, not even a tabulator.
     *
     * @param value as the server has read it, ISO 8859-1
     */
    public static boolean isWithoutControls(String value) {
        return isPrintable(value)
                || new String(value.getBytes(ISO_8859_1), UTF_8).codePoints().allMatch(HeaderText::allowed);
    }

    /** All that most headers have; a token is looked at a dozen times a request. */
    private static boolean isPrintable(String value) {
        for (int i = 0; i < value.length(); i++) if (value.charAt(i) < ' ' || value.charAt(i) > '~') return false;
        return true;
    }

    private static boolean allowed(int codePoint) {
        return Character.isDefined(codePoint) && !Character.isISOControl(codePoint);
    }
}
