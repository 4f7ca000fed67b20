package org.sucharit.reporting.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.look.Digits;

/**
 * An official document, ready to be set: every word of it, in the digits the agency chose. Whoever sets it adds nothing
 * and leaves nothing out.
 *
 * @param agency full Thai name of the agency
 * @param digits for what is counted while it is set: its pages
 * @param title its lines, centred at the top
 * @param memo the cover (บันทึกข้อความ), a page of its own before the title; null where there is none
 */
public record Paper(
        String agency,
        Page page,
        Digits digits,
        List<String> title,
        @Nullable Memo memo,
        List<Block> blocks) {

    /** How the sheets of the document lie; the cover always stands upright. */
    public enum Page {
        PORTRAIT,
        LANDSCAPE
    }

    public Paper {
        title = List.copyOf(title);
        blocks = List.copyOf(blocks);
    }

    /** The title on one line. */
    public String name() {
        return String.join(" ", title);
    }
}
