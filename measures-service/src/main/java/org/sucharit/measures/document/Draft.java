package org.sucharit.measures.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.document.DocumentUnreadable.Place;
import org.sucharit.measures.document.DocumentUnreadable.Reason;

/** The document while it is being read: numbers its parts and keeps it within its limits. */
final class Draft {

    private final Limits limits;
    private final long deadline;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Omission> omissions = new ArrayList<>();
    private @Nullable List<Row> open;
    private @Nullable String openName;
    private @Nullable String sheet;
    private int page;
    private int lastColumns;
    private int lines;
    private int tables;
    private int rows;
    private int cells;
    private int characters;

    Draft(Limits limits) {
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.time().toNanos();
    }

    Limits limits() {
        return limits;
    }

    /** Called in every loop whose length the document decides. */
    void goOn() {
        if (Thread.currentThread().isInterrupted() || System.nanoTime() - deadline > 0) throw tooComplex();
    }

    void page(int number) {
        page = number;
        if (number > limits.pages()) throw tooComplex();
    }

    void sheet(@Nullable String name) {
        endTable();
        sheet = name;
    }

    void leftOutSheet(String name) {
        leftOut(new Omission(Omission.Kind.HIDDEN_SHEET, name));
    }

    void leftOutPage(int number) {
        leftOut(new Omission(Omission.Kind.PICTURE_PAGE, Integer.toString(number)));
    }

    private void leftOut(Omission omission) {
        if (omissions.size() < 200) omissions.add(omission);
    }

    void line(String text, int level) {
        line(text, level, lines + 1);
    }

    /** Ends the table, if one is open; a blank text does only that. */
    void line(String text, int level, int number) {
        endTable();
        var clean = Characters.clean(text);
        if (clean.isEmpty()) return;
        if (++lines > limits.lines()) throw tooComplex();
        count(clean);
        blocks.add(new Line(clean, level, number));
    }

    void row(List<Cell> row) {
        row(row, rows + 1);
    }

    /** Adds a row to the open table, or to a new one; a row without any text is left out. */
    void row(List<Cell> row, int number) {
        goOn();
        var clean = row.stream()
                .map(cell -> new Cell(Characters.clean(cell.text()), cell.continuesAbove(), cell.columns()))
                .toList();
        if (clean.stream().allMatch(cell -> cell.text().isEmpty())) return;
        rows++;
        cells += clean.size();
        if (rows > limits.rows() || cells > limits.cells() || clean.size() > limits.columns()) {
            throw tooComplex(number);
        }
        for (var cell : clean) count(cell.text());
        if (open == null) {
            open = new ArrayList<>();
            openName = sheet;
        }
        open.add(new Row(clean, number));
    }

    void endTable() {
        if (open == null) return;
        var table = new Table(withoutFiller(open), ++tables, openName);
        lastColumns = table.columns();
        blocks.add(table);
        open = null;
    }

    /** Sheets are as wide as their widest table: columns after the last heading in which nothing stands belong to others. */
    private List<Row> withoutFiller(List<Row> rows) {
        var headings = rows.getFirst().cells();
        int filled = 0;
        while (filled < headings.size() && !headings.get(filled).text().isEmpty()) filled++;
        int all = headings.stream().mapToInt(Cell::columns).sum();
        int width =
                Math.max(headings.stream().limit(filled).mapToInt(Cell::columns).sum(), Math.min(lastColumns, all));
        // as wide as the table before: it may go on here, with a row instead of its headings
        if (filled < 2 || all == lastColumns || rows.stream().anyMatch(row -> isBeyond(row, width))) return rows;
        return rows.stream()
                .map(row -> new Row(first(row.cells(), width), row.number()))
                .toList();
    }

    private static boolean isBeyond(Row row, int width) {
        int column = 0;
        for (var cell : row.cells()) {
            if (column >= width && (!cell.text().isEmpty() || cell.continuesAbove())) return true;
            column += cell.columns();
        }
        return false;
    }

    private static List<Cell> first(List<Cell> cells, int width) {
        var first = new ArrayList<Cell>();
        int column = 0;
        for (var cell : cells) {
            if (column >= width) break;
            first.add(new Cell(cell.text(), cell.continuesAbove(), Math.min(cell.columns(), width - column)));
            column += cell.columns();
        }
        return first;
    }

    boolean isEmpty() {
        return blocks.isEmpty() && open == null;
    }

    SourceDocument finish(String fileName, String mediaType) {
        endTable();
        if (blocks.isEmpty()) throw new DocumentUnreadable(Reason.EMPTY);
        return new SourceDocument(fileName, mediaType, blocks, omissions);
    }

    DocumentUnreadable tooComplex(int row) {
        return new DocumentUnreadable(Reason.TOO_COMPLEX, new Place(page == 0 ? null : page, sheet, row));
    }

    DocumentUnreadable tooComplex() {
        return new DocumentUnreadable(
                Reason.TOO_COMPLEX, new Place(page == 0 ? null : page, sheet, rows == 0 ? null : rows));
    }

    private void count(String text) {
        characters += text.length();
        if (characters > limits.characters()) throw tooComplex();
    }
}
