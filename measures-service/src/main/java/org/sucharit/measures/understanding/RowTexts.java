package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.time.DateRange;

/**
 * The texts of one row by field, each placed by its content where that contradicts the heading.
 *
 * @param calendar the days its ticks mark, or null
 */
record RowTexts(
        Map<Field, String> texts,
        List<Entry.Unplaced> unplaced,
        @Nullable DateRange calendar) {

    static RowTexts of(GridRow row, Columns columns, Units units, int fiscalYear) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        List<Entry.Unplaced> unplaced = new ArrayList<>();
        List<DateRange> marked = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            GridCell cell = row.cell(i);
            if (cell.isBlank()) continue;
            Column column = i < columns.all().size()
                    ? columns.all().get(i)
                    : new Column(i, Field.UNKNOWN, java.util.Set.of(), "");
            if (column.field() == Field.CALENDAR) {
                calendar(cell, column, columns, fiscalYear, marked, unplaced, row.number());
                continue;
            }
            Placement.of(cell.text(), column, units)
                    .forEach((field, text) -> place(field, text, column, row.number(), texts, unplaced));
        }
        DateRange days = marked.isEmpty() ? null : Calendar.spanning(marked.getFirst(), marked.getLast());
        return new RowTexts(texts, unplaced, days);
    }

    private static void place(
            Field field, String text, Column column, int row, Map<Field, String> texts, List<Entry.Unplaced> unplaced) {
        if (field == Field.UNKNOWN) {
            if (!Texts.saysNothing(text)) unplaced.add(new Entry.Unplaced(column.heading(), text, row));
        } else {
            texts.merge(field, text, (one, other) -> one + "\n" + other);
        }
    }

    private static void calendar(
            GridCell cell,
            Column column,
            Columns columns,
            int fiscalYear,
            List<DateRange> marked,
            List<Entry.Unplaced> unplaced,
            int row) {
        for (int i = column.index();
                i < column.index() + cell.span() && i < columns.all().size();
                i++) {
            Column part = columns.all().get(i);
            Optional<DateRange> days =
                    part.field() == Field.CALENDAR ? Calendar.days(part.heading(), fiscalYear) : Optional.empty();
            days.ifPresent(marked::add);
        }
        if (!Texts.isTick(cell.text())) unplaced.add(new Entry.Unplaced(column.heading(), cell.text(), row));
    }

    boolean has(Field field) {
        return texts.containsKey(field);
    }

    String text(Field field) {
        return texts.getOrDefault(field, "");
    }
}
