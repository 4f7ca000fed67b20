package org.sucharit.measures.understanding;

import java.util.EnumSet;
import java.util.Set;

/** Whether a row of a table is more, or less, than a part of an entry: a heading for the rows below it, or a foot. */
record RowForm(Columns columns, GridRow row, GridRow next, boolean atBreak) {

    private static final Set<Field> NAMES =
            EnumSet.of(Field.NUMBER, Field.TITLE, Field.ISSUE, Field.ANSWERS, Field.IMPROVEMENT, Field.RANK);

    /** One text for the whole row, or only in its first cell: a group heading, unless it is the rest of a cut cell. */
    boolean isGroup() {
        String text = row.onlyText();
        if (text.isEmpty() || columns.all().size() < 2 || Groups.isFoot(text)) return false;
        int at = row.firstFilled();
        int span = row.cell(at).span();
        if (span > 1 && span >= columns.all().size() - 1) return true;
        if (at > columns.leading()) return false;
        if (Groups.isPlain(text)) return true;
        if (columns.all().size() < 3) return false;
        String number = Titles.numberOf(text);
        if (!number.isEmpty())
            return Titles.numberOf(next.text(columns.leading())).startsWith(number + ".");
        return !atBreak && isNamed(at);
    }

    /** A signature, a note, a sum. */
    boolean isFoot() {
        int at = row.firstFilled();
        if (atBreak && !isNamed(at)) return false;
        boolean few = row.filled() <= 2 && columns.kind() != TableKind.SCORES;
        return few && at <= columns.leading() && Groups.isFoot(row.text(at));
    }

    private boolean isNamed(int column) {
        return column >= columns.all().size()
                || column >= 0 && NAMES.contains(columns.all().get(column).field());
    }
}
