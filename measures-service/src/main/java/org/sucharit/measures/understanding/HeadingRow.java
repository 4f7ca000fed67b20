package org.sucharit.measures.understanding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sucharit.kernel.assessed.Indicators;

/**
 * How much the texts of a row are headings.
 *
 * @param filled cells with a text that could be a heading
 * @param known those that are one
 * @param sure those that name a field as only a heading does
 * @param months those that are a month or quarter
 * @param fields how many different fields they name
 * @param share how much of the known texts was recognised, of the least recognised one
 */
record HeadingRow(int filled, int known, int sure, int months, int fields, double share) {

    private static final Pattern NUMBERED = Pattern.compile("^\\s*[(]?[0-9๐-๙]");

    static HeadingRow of(List<String> texts) {
        int filled = 0;
        int known = 0;
        int sure = 0;
        int months = 0;
        double share = 1;
        Set<Field> fields = new HashSet<>();
        for (String text : texts) {
            if (text.isEmpty() || Heading.of(text).isNeutral()) continue;
            filled++;
            if (Calendar.isPart(text)) {
                months++;
                continue;
            }
            Heading heading = heading(text);
            if (!heading.isHeading()) continue;
            known++;
            share = Math.min(share, heading.share());
            if (heading.isSure() && heading.field() != Field.UNKNOWN) sure++;
            fields.add(heading.field());
        }
        return new HeadingRow(filled, known, sure, months, fields.size(), share);
    }

    static HeadingRow of(GridRow row) {
        return of(row.cells().stream().map(GridCell::text).toList());
    }

    /** The heading a cell is; what begins with a number or is an indicator's name belongs to the body. */
    private static Heading heading(String text) {
        Heading heading = Heading.of(text);
        if (!heading.isHeading()) return Heading.NONE;
        if (NUMBERED.matcher(text).find())
            return Card.heading(text).share() >= 0.95 ? Card.heading(text) : Heading.NONE;
        return Indicators.named(text).isPresent() ? Heading.NONE : heading;
    }

    /** Most texts are headings, of different fields; one or two months are as likely periods. */
    boolean isHeading() {
        if (months >= 3) return sure >= 1 && (known + months) * 5 >= filled * 3;
        return sure >= 2 && fields >= 2 && known * 5 >= filled * 3;
    }

    /** So plainly headings that they are even in the middle of a table. */
    boolean isPlain() {
        return isHeading() && sure >= 3 && known * 5 >= filled * 4 && share >= 0.8;
    }
}
