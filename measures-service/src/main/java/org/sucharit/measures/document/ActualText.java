package org.sucharit.measures.document;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** What a PDF says that the next letters mean, whatever their font says. Said for a stretch, and told once. */
final class ActualText {

    private @Nullable String text;
    private int depth;
    private int saidAt;

    void begin(@Nullable COSDictionary properties) {
        depth++;
        if (properties == null || text != null) return;
        text = properties.getString(COSName.ACTUAL_TEXT);
        if (text != null) saidAt = depth;
    }

    void end() {
        if (depth == saidAt) {
            text = null;
            saidAt = 0;
        }
        depth = Math.max(0, depth - 1);
    }

    /** The whole of it for the first letter, nothing for the others; null where nothing is said. */
    @Nullable
    String next() {
        var said = text;
        if (said != null) text = "";
        return said;
    }
}
