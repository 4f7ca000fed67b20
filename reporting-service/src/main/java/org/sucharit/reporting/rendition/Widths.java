package org.sucharit.reporting.rendition;

import org.sucharit.reporting.paper.Table;

/** How wide the columns of a table are. */
final class Widths {

    private static final int WHOLE = 100;

    private Widths() {}

    /** Whole per cents, together 100. */
    static int[] inPercent(Table table) {
        int all = table.columns().stream().mapToInt(Table.Column::share).sum();
        var widths = table.columns().stream()
                .mapToInt(column -> WHOLE * column.share() / all)
                .toArray();
        int given = 0;
        for (int width : widths) given += width;
        for (int i = 0; given < WHOLE; i = (i + 1) % widths.length, given++) widths[i]++;
        return widths;
    }
}
