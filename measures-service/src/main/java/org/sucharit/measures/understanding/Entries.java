package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.text.ThaiText;

/** Joins the rows of a document to entries: what a page break cut, what merged cells hold together, what groups them. */
final class Entries {

    /** Everything found, in the order of the document. */
    record Found(List<Entry> entries, List<Entry.Unplaced> unplaced) {}

    private final Units units;
    private final int fiscalYear;
    private final Groups groups = new Groups();
    private final Map<String, Integer> proseSeen = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry.Unplaced> unplaced = new ArrayList<>();
    private final List<Entry.Unplaced> waitingGroups = new ArrayList<>();
    private Columns columns = Columns.NONE;
    private boolean atBreak;
    private final List<String> groupLines = new ArrayList<>();
    private boolean stepsHaveRows;
    private String announced = "";
    private String titled = "";
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
        boolean running = proseSeen.getOrDefault(ThaiText.fold(line.text()), 0) > 1;
        if (Titles.announcesMeasure(line.text())) announced = line.text();
        else if (Groups.isPlain(line.text())) groupLines.add(line.text());
        else if (!running) groupLines.clear();
        lineBefore = line;
    }

    private void head(Part.Head head) {
        boolean sameKind = head.columns().kind() == columns.kind();
        if (!sameKind) {
            dropWaitingGroups();
            groups.endTable();
        }
        // only lines right above the table, with no other text between, are its groups
        groupLines.forEach(groups::line);
        groupLines.clear();
        if (lineBefore != null && !entries.isEmpty() && isCaption(lineBefore)) groups.caption(lineBefore.text());
        if (head.columns().nameMeasures()) announced = "";
        columns = head.columns();
        atBreak = head.afterBreak() && sameKind && !groups.isFresh();
    }

    /** A line of its own right above a table; running headers come again and again, headings of sections head more. */
    private boolean isCaption(Part.Prose line) {
        return line.level() == 0
                && !Titles.announcesMeasure(line.text())
                && proseSeen.getOrDefault(ThaiText.fold(line.text()), 0) == 1
                && !Groups.isPlain(line.text());
    }

    private void row(GridRow row, GridRow next) {
        lineBefore = null;
        if (columns.kind() == TableKind.OTHER) {
            groups.used();
            unplaced.add(new Entry.Unplaced("", row.allText(), row.number()));
            return;
        }
        RowForm form = new RowForm(columns, row, next, atBreak);
        if (!columns.nameMeasures() && Titles.announcesMeasure(row.onlyText())) {
            announced = row.onlyText();
        } else if (form.isGroup()) {
            groups.row(row.onlyText());
            dropReplacedGroups();
            waitingGroups.add(new Entry.Unplaced("", row.onlyText(), row.number()));
        } else if (form.isFoot()) {
            unplaced.add(new Entry.Unplaced("", row.allText(), row.number()));
        } else {
            entry(row);
        }
    }

    private void entry(GridRow row) {
        RowTexts texts = RowTexts.of(withoutRepeatedTitle(row), columns, fiscalYear);
        Entry last = last();
        Continuation continuation =
                last == null || groups.isFresh() ? null : new Continuation(columns, row, last, atBreak);
        boolean named = columns.nameMeasures() || announced.isEmpty();
        if (!named && last != null && announced.equals(titled)) {
            // every row under the line that names a measure is a step of it
            last.add(texts);
        } else if (!named || last == null || continuation == null || !continuation.goesOn()) {
            begin(row, texts, last);
        } else if (continuation.isCut(stepsHaveRows)) {
            last.goOn(texts);
        } else {
            last.add(texts);
        }
        atBreak = false;
        groups.used();
    }

    private void begin(GridRow row, RowTexts texts, @Nullable Entry last) {
        keepGroups();
        Entry entry = new Entry(columns, row.number(), groups.texts(), units);
        entry.add(texts);
        if (!columns.nameMeasures()) entry.announce(announced);
        titled = announced;
        if (last != null) inherit(row, entry, last);
        entries.add(entry);
    }

    /** Cells merged with the row above say the same for this one; what is answered often is, without being merged. */
    private void inherit(GridRow row, Entry entry, Entry last) {
        for (Column column : columns.all()) {
            GridCell cell = row.cell(column.index());
            boolean merged = cell.below() && column.field() != Field.NUMBER && column.field() != Field.UNKNOWN;
            boolean answered = column.field() == Field.ANSWERS && cell.isBlank() && columns.kind() != TableKind.SCORES;
            String above =
                    last.columns() == columns || last.columns().equals(columns) ? last.written(column.index()) : "";
            if ((merged || answered) && !above.isEmpty()) entry.inherit(column.index(), above);
        }
    }

    private @Nullable Entry last() {
        Entry last = entries.isEmpty() ? null : entries.getLast();
        return last != null && last.kind() == columns.kind() ? last : null;
    }

    /** Without the title that is only repeated on the next page: "๒. อบรม (ต่อ)". */
    private GridRow withoutRepeatedTitle(GridRow row) {
        Entry last = last();
        int leading = columns.leading();
        if (last == null || !Continuation.repeatsTitle(row.text(leading), last)) return row;
        List<GridCell> cells = new ArrayList<>(row.cells());
        cells.set(leading, GridCell.EMPTY);
        columns.first(Field.NUMBER).ifPresent(number -> cells.set(number.index(), GridCell.EMPTY));
        return new GridRow(row.number(), cells);
    }

    /** A measure carries its groups; a score the instrument it belongs to; nothing else has a place for them. */
    private void keepGroups() {
        waitingGroups.removeIf(group -> columns.kind() == TableKind.MEASURES
                || columns.kind() == TableKind.SCORES
                        && Instruments.named(group.text()).isPresent());
        dropWaitingGroups();
    }

    /** A group under which nothing stood before another took its place; one inside it leaves it open. */
    private void dropReplacedGroups() {
        List<String> open = groups.texts();
        List<Entry.Unplaced> replaced = waitingGroups.stream()
                .filter(group -> !open.contains(Texts.oneLine(group.text())))
                .toList();
        unplaced.addAll(replaced);
        waitingGroups.removeAll(replaced);
    }

    private void dropWaitingGroups() {
        unplaced.addAll(waitingGroups);
        waitingGroups.clear();
    }
}
