package org.sucharit.measures.understanding;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sucharit.kernel.text.ThaiText;

/**
 * Whether a row goes on with the entry before it, because a page break cut it or because an entry has several rows.
 *
 * @param last the entry before, of a table of the same kind
 * @param atBreak whether this is the first row under a repeated heading or of the table on the next page
 */
record Continuation(Columns columns, GridRow row, Entry last, boolean atBreak) {

    private static final Set<Field> CORE = EnumSet.of(Field.RESPONSIBLE, Field.PERIOD, Field.CALENDAR, Field.SCORE);
    private static final Pattern CONTINUED = Pattern.compile("\\s*[(\\[]\\s*ต่อ\\s*[)\\]]\\s*$");
    private static final Pattern OPEN_BEGINNING = Pattern.compile("^\\s*(?:[-–—~]|ถึง|และ|จน|แล้วเสร็จ|สิ้นสุด)");
    private static final Pattern OPEN_END = Pattern.compile("(?:[-–—~]|ถึง|และ|เสร็จ|สิ้นสุด|เริ่ม|ภายใน|เดือน)\\s*$");
    private static final Pattern ONLY_YEAR = Pattern.compile("\\s*(?:พ\\.?ศ\\.?)?\\s*[0-9๐-๙]{2,4}\\s*");
    private static final Pattern YEAR_AT_END = Pattern.compile("[0-9๐-๙]{2,4}\\s*$");

    boolean goesOn() {
        if (title().below()) return true;
        if (title().isBlank() && number().isEmpty() && !namesWhatIsAnswered()) return true;
        if (columns.kind() == TableKind.SCORES) return false;
        return atBreak ? goesOnAtBreak() : goesOnUnseen();
    }

    private boolean goesOnAtBreak() {
        if (isAnotherPeriod()) return false;
        if (isNumbered()) return isUnnumbered() || repeatsTitle(title().text(), last);
        return completesPeriod() || lacksCore();
    }

    /** The page may break without the reader of the document having seen it. */
    private boolean goesOnUnseen() {
        boolean unassigned = lacks(Field.RESPONSIBLE);
        if (!isNumbered() || !isUnnumbered()) return completesPeriod() && unassigned;
        return completesPeriod() || unassigned && lacks(Field.PERIOD);
    }

    /**
     * Whether the row is the lower part of one that the page break cut, each text going on where it stopped, and not another
     * row of the same entry.
     *
     * @param stepsHaveRows whether entries of the document have several rows anywhere else
     */
    boolean isCut(boolean stepsHaveRows) {
        if (!atBreak) return completesPeriod() || !title().isBlank() && !title().below();
        return row.filled() == 1 || !stepsHaveRows || !isAnotherPeriod();
    }

    /** Whether a title is that of the entry before, with "(ต่อ)". */
    static boolean repeatsTitle(String title, Entry last) {
        String written = last.text(last.has(Field.TITLE) ? Field.TITLE : Field.ISSUE);
        String repeated = CONTINUED.matcher(title).replaceFirst("");
        return !repeated.equals(title) && ThaiText.fold(written).startsWith(ThaiText.fold(repeated));
    }

    /** The period of the row before stopped in the middle, and here is the rest of it. */
    private boolean completesPeriod() {
        String before = last.text(Field.PERIOD);
        if (before.isEmpty() || period().isEmpty()) return false;
        boolean open = isFragment(before) || OPEN_END.matcher(before).find() || !ColumnContent.isPeriod(before);
        return open && ColumnContent.isPeriod(PageBreak.join(before, period()));
    }

    /** The row before has its whole period, and here is another one. */
    private boolean isAnotherPeriod() {
        String before = last.text(Field.PERIOD);
        boolean whole =
                ColumnContent.isPeriod(before) && !OPEN_END.matcher(before).find();
        return whole && ColumnContent.isPeriod(period()) && !isFragment(before);
    }

    /** The end of a period, or only a year where the period before has none. */
    private boolean isFragment(String before) {
        boolean year = ONLY_YEAR.matcher(period()).matches()
                && !YEAR_AT_END.matcher(before).find();
        return year || OPEN_BEGINNING.matcher(period()).find();
    }

    /** The column of what is answered may tell, too, where a new entry begins. */
    private boolean namesWhatIsAnswered() {
        boolean measures = columns.kind() == TableKind.MEASURES;
        if (measures && (atBreak || lacks(Field.STEPS))) return false;
        return columns.first(Field.ANSWERS)
                .filter(column -> column.index() != columns.leading())
                .filter(column -> !row.cell(column.index()).isBlank())
                .isPresent();
    }

    private boolean isNumbered() {
        return !Titles.number(last).isEmpty();
    }

    private boolean isUnnumbered() {
        return number().isEmpty() && Titles.numberOf(title().text()).isEmpty();
    }

    /** Nothing of what every entry of the table has. */
    private boolean lacksCore() {
        List<Column> core = columns.all().stream()
                .filter(column -> CORE.contains(column.field()))
                .filter(column -> last.has(column.field()))
                .toList();
        return !core.isEmpty()
                && core.stream().allMatch(column -> row.cell(column.index()).isBlank());
    }

    private boolean lacks(Field field) {
        return columns.first(field)
                .filter(column -> row.cell(column.index()).isBlank())
                .isPresent();
    }

    private GridCell title() {
        return row.cell(columns.leading());
    }

    private String number() {
        return text(Field.NUMBER);
    }

    private String period() {
        return text(Field.PERIOD);
    }

    private String text(Field field) {
        return columns.first(field).map(column -> row.text(column.index())).orElse("");
    }
}
