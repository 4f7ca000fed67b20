package org.sucharit.kernel.assessed;

import java.util.List;
import org.sucharit.kernel.time.FiscalYear;

/** Finds what of the assessment a text names, in every spelling that reports use. */
public final class ItemCodes {

    private ItemCodes() {}

    /**
     * Items ({@code O๑๒}, {@code 0๑๒}, {@code ๐๑๙}, {@code E12}, lists and ranges of them), sub-indicators and
     * indicators, in order and without overlaps. A bare number counts only where the words after it resemble that
     * item's question, or where its sentence names the instrument; otherwise it is a row number.
     *
     * @param assessed the year whose items the text cites, normally the year before its own
     */
    public static List<Mention> in(String text, FiscalYear assessed, ItemCatalogue catalogue) {
        return new MentionScan(text, assessed, catalogue).mentions();
    }
}
