package org.sucharit.measures.understanding;

import java.util.regex.Pattern;
import org.sucharit.kernel.text.ThaiText;

/** Puts a text together again that a page break cut. */
final class PageBreak {

    private static final Pattern NEW_ENTRY = Pattern.compile("^(?:\\(?[0-9๐-๙]{1,2}\\s?[.)]|[-–—•●▪]\\s*[^0-9๐-๙\\s])");

    private PageBreak() {}

    /** A break inside a Thai word leaves no blank; a list goes on in a new line. */
    static String join(String before, String after) {
        if (before.isEmpty()) return after;
        if (NEW_ENTRY.matcher(after).find()) return before + "\n" + after;
        boolean insideWord =
                ThaiText.isThaiLetter(before.charAt(before.length() - 1)) && ThaiText.isThaiLetter(after.charAt(0));
        return before + (insideWord ? "" : " ") + after;
    }
}
