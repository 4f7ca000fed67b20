package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.text.ThaiText;

/** Joins the rows of a document to entries: what a page break cut, what merged cells hold together, what groups them. */
final class Entries {

    /** Everything found, in the order of the document. */
    record Found(List<Entry> entries, List<Entry.Unplaced> unplaced) {}

    private static final Set<Field> CORE = EnumSet.of(Field.RESPONSIBLE, Field.PERIOD, Field.CALENDAR, Field.SCORE);
    private static final Set<Field> NAMES =
            EnumSet.of(Field.NUMBER, Field.TITLE, Field.ISSUE, Field.ANSWERS, Field.IMPROVEMENT, Field.RANK);
    private static final Pattern CONTINUED = Pattern.compile("\\s*[(\\[]\\s*ต่อ\\s*[)\\]]\\s*$");

    private static final Pattern OPEN_BEGINNING = Pattern.compile("^\\s*(?:[-–—~]|ถึง|และ|จน|แล้วเสร็จ|สิ้นสุด)");
    private static final Pattern ONLY_YEAR = Pattern.compile("\\s*(?:พ\\.?ศ\\.?)?\\s*[0-9๐-๙]{2,4}\\s*");
    private static final Pattern YEAR_AT_END = Pattern.compile("[0-9๐-๙]{2,4}\\s*$");
    private static final Pattern OPEN_END = Pattern.compile("(?:[-–—~]|ถึง|และ|เสร็จ|สิ้นสุด|เริ่ม|ภายใน|เดือน)\\s*$");

    private final Units units;
    private final int fiscalYear;
    private final Groups groups = new Groups();
    private final Map<String, Integer> proseSeen = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry.Unplaced> unplaced = new ArrayList<>();
    private final List<Entry.Unplaced> waitingGroups = new ArrayList<>();
    private Columns columns = Columns.NONE;
    private boolean atBreak;
    private boolean stepsHaveRows;
    private Part.@Nullable Prose lineBefore;

    private Entries(Units units, int fiscalYear) {
        this.units = units;
        this.fiscalYear = fiscalYear;
    }

    static Found in(List<Part> parts, Units units, int fiscalYear) {
        Entries entries = new Entries(units, fiscalYear);
        for (Part part : parts)
            if (part instanceof Part.Prose line) entries.proseSeen.merge(ThaiText.fold(line.text()), 1, Integer::sum);
        entries.stepsHaveRows = haveRowsForSteps(parts);
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i)) {
                case Part.Prose line -> entries.line(line);
                case Part.Head head -> entries.head(head);
                case Part.Body body -> entries.row(body.row(), rowAfter(parts, i));
            }
        }
        entries.dropWaitingGroups();
        return new Found(entries.entries, entries.unplaced);
    }

    /** Whether measures go over several rows anywhere but at a page break: then each row may be a step of its own. */
    private static boolean haveRowsForSteps(List<Part> parts) {
        Columns columns = Columns.NONE;
        boolean first = true;
        for (Part part : parts) {
            if (part instanceof Part.Head head) columns = head.columns();
            boolean body = part instanceof Part.Body;
            if (part instanceof Part.Body(GridRow row) && columns.kind() == TableKind.MEASURES && !first) {
                GridCell title = row.cell(columns.leading());
                if (title.below() || title.isBlank() && row.filled() > 1) return true;
            }
            first = !body;
        }
        return false;
    }

    private static GridRow rowAfter(List<Part> parts, int at) {
        for (int i = at + 1; i < parts.size(); i++) if (parts.get(i) instanceof Part.Body body) return body.row();
        return new GridRow(0, List.of());
    }

    private void line(Part.Prose line) {
        groups.line(line.text());
        lineBefore = line;
    }

    private void head(Part.Head head) {
        boolean sameKind = head.columns().kind() == columns.kind();
        if (!sameKind) {
            dropWaitingGroups();
            groups.endTable();
        }
        if (lineBefore != null && !entries.isEmpty() && isCaption(lineBefore)) groups.caption(lineBefore.text());
        columns = head.columns();
        atBreak = head.afterBreak() && sameKind && !groups.isFresh();
    }

    /** A line of its own right above a table; running headers come again and again. */
    private boolean isCaption(Part.Prose line) {
        return proseSeen.getOrDefault(ThaiText.fold(line.text()), 0) == 1 && !Groups.isPlain(line.text());
    }

    private void row(GridRow row, GridRow next) {
        lineBefore = null;
        if (columns.kind() == TableKind.OTHER) {
            groups.used();
            unplaced.add(new Entry.Unplaced("", row.allText(), row.number()));
            return;
        }
        if (isGroup(row, next)) {
            dropWaitingGroups();
            groups.row(row.onlyText());
            waitingGroups.add(new Entry.Unplaced("", row.onlyText(), row.number()));
            return;
        }
        if (isFoot(row)) {
            unplaced.add(new Entry.Unplaced("", row.allText(), row.number()));
            return;
        }
        RowTexts texts = RowTexts.of(withoutContinuedTitle(row), columns, fiscalYear);
        Entry last = last();
        if (last != null && goesOn(row, last)) {
            if (isCut(row, texts, last)) last.goOn(texts);
            else last.add(texts);
        } else {
            begin(row, texts, last);
        }
        atBreak = false;
        groups.used();
    }

    private void begin(GridRow row, RowTexts texts, @Nullable Entry last) {
        keepGroups();
        Entry entry = new Entry(columns, row.number(), groups.texts(), units);
        entry.add(texts);
        if (last != null) inherit(row, entry, last);
        entries.add(entry);
    }

    /** Cells merged with the row above say the same for this one; what is answered often is, without being merged. */
    private void inherit(GridRow row, Entry entry, Entry last) {
        for (Column column : columns.all()) {
            GridCell cell = row.cell(column.index());
            boolean merged = cell.below() && column.field() != Field.NUMBER && column.field() != Field.UNKNOWN;
            boolean answered = column.field() == Field.ANSWERS && cell.isBlank() && columns.kind() != TableKind.SCORES;
            String above = last.columns() == columns || last.columns().equals(columns) ? last.written(column.index()) : "";
            if ((merged || answered) && !above.isEmpty()) entry.inherit(column.index(), above);
        }
    }

    private @Nullable Entry last() {
        Entry last = entries.isEmpty() ? null : entries.getLast();
        return last != null && last.kind() == columns.kind() ? last : null;
    }

    private boolean goesOn(GridRow row, Entry last) {
        if (groups.isFresh()) return false;
        int leading = columns.leading();
        GridCell title = row.cell(leading);
        if (title.below()) return true;
        boolean untitled = title.isBlank() && number(row).isEmpty() && !namesWhatIsAnswered(row, leading);
        if (untitled) return true;
        if (columns.kind() == TableKind.SCORES) return false;
        boolean numbered = !Titles.number(last).isEmpty();
        boolean unnumbered = number(row).isEmpty() && Titles.numberOf(title.text()).isEmpty();
        if (!atBreak) {
            // the page may break without the reader of the document having seen it
            boolean rest = completesPeriod(row, last);
            boolean core = lacks(Field.RESPONSIBLE, row);
            return numbered && unnumbered ? rest || core && lacks(Field.PERIOD, row) : rest && core;
        }
        if (hasPeriodOfItsOwn(row, last)) return false;
        if (numbered) return unnumbered || repeatsTitle(title.text(), last);
        return completesPeriod(row, last) || lacksCore(row, last);
    }

    /** The period of the row before stopped in the middle, and here is the rest of it. */
    private boolean completesPeriod(GridRow row, Entry last) {
        String before = last.text(Field.PERIOD);
        String rest = columns.first(Field.PERIOD).map(column -> row.text(column.index())).orElse("");
        if (before.isEmpty() || rest.isEmpty()) return false;
        boolean open = isYearOf(before, rest) || OPEN_END.matcher(before).find() || OPEN_BEGINNING.matcher(rest).find() || !ColumnContent.isPeriod(before);
        return open && ColumnContent.isPeriod(PageBreak.join(before, rest));
    }

    /** Where the row before has its whole period, a row with another one is another entry. */
    private boolean hasPeriodOfItsOwn(GridRow row, Entry last) {
        return columns.first(Field.PERIOD)
                .map(column -> row.text(column.index()))
                .filter(period -> isAnotherPeriod(period, last))
                .isPresent();
    }

    private static boolean isAnotherPeriod(String period, Entry last) {
        String before = last.text(Field.PERIOD);
        boolean whole = ColumnContent.isPeriod(before) && !OPEN_END.matcher(before).find();
        boolean fragment = OPEN_BEGINNING.matcher(period).find() || isYearOf(before, period);
        return whole && ColumnContent.isPeriod(period) && !fragment;
    }

    /** Only a year, where the period before has none. */
    private static boolean isYearOf(String before, String rest) {
        return ONLY_YEAR.matcher(rest).matches() && !YEAR_AT_END.matcher(before).find();
    }

    /** In a table of shortfalls or scores the column of what is assessed may tell where a new entry begins. */
    private boolean namesWhatIsAnswered(GridRow row, int leading) {
        if (columns.kind() == TableKind.MEASURES) return false;
        return columns.first(Field.ANSWERS)
                .filter(column -> column.index() != leading)
                .filter(column -> !row.cell(column.index()).isBlank())
                .isPresent();
    }

    private boolean repeatsTitle(String title, Entry last) {
        String written = last.text(Field.TITLE).isEmpty() ? last.text(Field.ISSUE) : last.text(Field.TITLE);
        return CONTINUED.matcher(title).find()
                && ThaiText.fold(written)
                        .startsWith(ThaiText.fold(CONTINUED.matcher(title).replaceFirst("")));
    }

    private GridRow withoutContinuedTitle(GridRow row) {
        Entry last = last();
        int leading = columns.leading();
        if (last == null || !repeatsTitle(row.text(leading), last)) return row;
        List<GridCell> cells = new ArrayList<>(row.cells());
        cells.set(leading, GridCell.EMPTY);
        columns.first(Field.NUMBER).ifPresent(number -> cells.set(number.index(), GridCell.EMPTY));
        return new GridRow(row.number(), cells);
    }

    private boolean lacks(Field field, GridRow row) {
        return columns.first(field).filter(column -> row.cell(column.index()).isBlank()).isPresent();
    }

    private String number(GridRow row) {
        return columns.first(Field.NUMBER)
                .map(column -> row.text(column.index()))
                .orElse("");
    }

    /** Nothing of what every entry of the table has: the row is the rest of one. */
    private boolean lacksCore(GridRow row, Entry last) {
        List<Column> core = columns.all().stream()
                .filter(column -> CORE.contains(column.field()))
                .filter(column -> last.has(column.field()))
                .toList();
        return !core.isEmpty()
                && core.stream().allMatch(column -> row.cell(column.index()).isBlank());
    }

    /** Whether the row is the lower part of one that the page break cut, and not another row of the same entry. */
    private boolean isCut(GridRow row, RowTexts texts, Entry last) {
        if (!atBreak) return completesPeriod(row, last) || !row.cell(columns.leading()).isBlank() && !row.cell(columns.leading()).below();
        return row.filled() == 1 || !stepsHaveRows || !isAnotherPeriod(texts.written(Field.PERIOD), last);
    }

    private boolean isGroup(GridRow row, GridRow next) {
        String text = row.onlyText();
        if (text.isEmpty() || columns.all().size() < 2 || Groups.isFoot(text)) return false;
        int at = row.firstFilled();
        boolean wide =
                row.cell(at).span() > 1 && row.cell(at).span() >= columns.all().size() - 1;
        if (wide || Groups.isPlain(text) && at <= columns.leading()) return true;
        if (at > columns.leading() || columns.all().size() < 3) return false;
        String number = Titles.numberOf(text);
        if (!number.isEmpty()) return Titles.numberOf(next.text(columns.leading())).startsWith(number + ".");
        boolean named = at < columns.all().size() && NAMES.contains(columns.all().get(at).field());
        return !atBreak && named;
    }

    private boolean isFoot(GridRow row) {
        int at = row.firstFilled();
        boolean named = at >= columns.all().size() || at >= 0 && NAMES.contains(columns.all().get(at).field());
        if (atBreak && !named) return false;
        boolean few = row.filled() <= 2 && columns.kind() != TableKind.SCORES;
        return few && at <= columns.leading() && Groups.isFoot(row.text(at));
    }

    /** A measure carries its groups; a score the instrument it belongs to; nothing else has a place for them. */
    private void keepGroups() {
        waitingGroups.removeIf(group -> columns.kind() == TableKind.MEASURES
                || columns.kind() == TableKind.SCORES
                        && Instruments.named(group.text()).isPresent());
        dropWaitingGroups();
    }

    private void dropWaitingGroups() {
        unplaced.addAll(waitingGroups);
        waitingGroups.clear();
    }
}
