package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.time.DateRange;

/** One measure, shortfall or score as the rows of a table tell it, before its texts are read. */
final class Entry {

    /** Text that has no place; the heading is empty where none stands above it. */
    record Unplaced(String heading, String text, int row) {}

    private final Columns columns;
    private final int row;
    private final List<String> groups;
    private final Units units;
    private final List<RowTexts> rows = new ArrayList<>();
    private @Nullable List<Map<Field, String>> placed;
    private String announced = "";

    Entry(Columns columns, int row, List<String> groups, Units units) {
        this.columns = columns;
        this.row = row;
        this.groups = List.copyOf(groups);
        this.units = units;
    }

    /** The title that a line or a row above the table gives, where the table has no column for it. */
    void announce(String title) {
        announced = title;
        placed = null;
    }

    /** Another row of the same entry. */
    void add(RowTexts texts) {
        rows.add(texts);
        placed = null;
    }

    /** The rest of a row that a page break cut. */
    void goOn(RowTexts rest) {
        add(rows.removeLast().goingOn(rest));
    }

    /** What is said for this row by cells above it. */
    void inherit(int column, String text) {
        add(rows.removeLast().inheriting(column, text));
    }

    Columns columns() {
        return columns;
    }

    TableKind kind() {
        return columns.kind();
    }

    int row() {
        return row;
    }

    List<String> groups() {
        return groups;
    }

    /** What stands in a column, as written, of the first row that has it; or empty. */
    String written(int column) {
        return rows.stream()
                .map(texts -> texts.cells().getOrDefault(column, ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The texts of a field, one for each row that has one. */
    List<String> texts(Field field) {
        return placed().stream()
                .map(texts -> texts.getOrDefault(field, ""))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    String text(Field field) {
        return String.join("\n", texts(field));
    }

    boolean has(Field field) {
        return placed().stream().anyMatch(texts -> texts.containsKey(field));
    }

    /** The texts of two fields where both stand in the same row; a missing one is empty. */
    List<String[]> pairs(Field one, Field other) {
        return placed().stream()
                .map(texts -> new String[] {texts.getOrDefault(one, ""), texts.getOrDefault(other, "")})
                .toList();
    }

    boolean hasSeveralRows() {
        return rows.size() > 1;
    }

    /** What stands in columns that mean nothing we know. */
    List<Unplaced> unplaced() {
        return rows.stream().flatMap(texts -> texts.unplaced(units).stream()).toList();
    }

    /** The days that the ticks of a calendar mark, or null. */
    @Nullable
    DateRange calendar() {
        List<DateRange> days =
                rows.stream().flatMap(texts -> texts.calendar().stream()).toList();
        return days.isEmpty() ? null : Calendar.spanning(days.getFirst(), days.getLast());
    }

    private List<Map<Field, String>> placed() {
        List<Map<Field, String>> known = placed;
        if (known == null) {
            known = rows.stream().map(texts -> texts.placed(units)).toList();
            if (!announced.isEmpty() && !known.isEmpty()) known.getFirst().put(Field.TITLE, announced);
            placed = known;
        }
        return known;
    }
}
