package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.time.DateRange;

/** One measure, shortfall or score as the rows of a table tell it, before its texts are read. */
final class Entry {

    /** Text of a column that means nothing we know. */
    record Unplaced(String heading, String text, int row) {}

    private final Columns columns;
    private final int row;
    private final List<String> groups;
    private final List<Map<Field, String>> rows = new ArrayList<>();
    private final List<Unplaced> unplaced = new ArrayList<>();
    private final List<DateRange> calendar = new ArrayList<>();

    Entry(Columns columns, int row, List<String> groups) {
        this.columns = columns;
        this.row = row;
        this.groups = List.copyOf(groups);
    }

    /** Another row of the same entry. */
    void add(RowTexts texts) {
        rows.add(new EnumMap<>(texts.texts()));
        unplaced.addAll(texts.unplaced());
        if (texts.calendar() != null) calendar.add(texts.calendar());
    }

    /** The rest of a row that a page break cut: each text goes on where it stopped. */
    void goOn(RowTexts rest) {
        Map<Field, String> last = rows.getLast();
        rest.texts().forEach((field, text) -> last.merge(field, text, PageBreak::join));
        unplaced.addAll(rest.unplaced());
        if (rest.calendar() != null) calendar.add(rest.calendar());
    }

    /** What is inherited from the row above, where cells were merged. */
    void inherit(Field field, String text) {
        if (!rows.isEmpty()) rows.getFirst().putIfAbsent(field, text);
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

    /** The texts of a field, one for each row that has one. */
    List<String> texts(Field field) {
        return rows.stream()
                .map(texts -> texts.get(field))
                .filter(text -> text != null)
                .toList();
    }

    String text(Field field) {
        return String.join("\n", texts(field));
    }

    boolean has(Field field) {
        return rows.stream().anyMatch(texts -> texts.containsKey(field));
    }

    /** The texts of two fields where both stand in the same row; a missing one is empty. */
    List<String[]> pairs(Field one, Field other) {
        return rows.stream()
                .map(texts -> new String[] {texts.getOrDefault(one, ""), texts.getOrDefault(other, "")})
                .toList();
    }

    boolean hasSeveralRows() {
        return rows.size() > 1;
    }

    Collection<Unplaced> unplaced() {
        return List.copyOf(unplaced);
    }

    /** The days that the ticks of a calendar mark, or null. */
    @Nullable
    DateRange calendar() {
        return calendar.isEmpty() ? null : Calendar.spanning(calendar.getFirst(), calendar.getLast());
    }
}
