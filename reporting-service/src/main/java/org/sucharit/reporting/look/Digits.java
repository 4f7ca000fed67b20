package org.sucharit.reporting.look;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sucharit.kernel.text.ThaiText;

/** How a document writes its digits: all of them alike, whoever typed them. */
public enum Digits {
    /** ๐–๙. */
    THAI,
    /** 0–9. */
    ARABIC;

    /** Addresses stop working when their digits change. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|www\\.)[^\\s\\u0E00-\\u0E7F]+|[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+|[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.(?:com|org|net|th|info)(?![A-Za-z0-9])(?:/[^\\s\\u0E00-\\u0E7F]*)?");

    /** The text in these digits; addresses of pages and mail are left as they are. */
    public String write(String text) {
        if (this == ARABIC) return ThaiText.arabicDigits(text);
        var written = new StringBuilder(text.length());
        int from = 0;
        for (MatchResult address : ADDRESS.matcher(text).results().toList()) {
            written.append(ThaiText.thaiDigits(text.substring(from, address.start())))
                    .append(address.group());
            from = address.end();
        }
        return written.append(ThaiText.thaiDigits(text.substring(from))).toString();
    }

    public String write(long number) {
        return write(Long.toString(number));
    }
}
