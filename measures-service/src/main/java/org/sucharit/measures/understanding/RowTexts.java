package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sucharit.kernel.time.DateRange;

/**
 * The texts of one row by column, before it is decided where each belongs: the row may be cut by a page break, and half a
 * text says less than the whole.
 *
 * @param calendar the days that its ticks mark, in order
 */
record RowTexts(int row, Columns columns, Map<Integer, String> cells, List<DateRange> calendar) {

    static RowTexts of(GridRow row, Columns columns, int fiscalYear) {
        Map<Integer, String> cells = new TreeMap<>();
        List<DateRange> calendar = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            GridCell cell = row.cell(i);
            if (cell.isBlank()) continue;
            boolean tick = column(columns, i).field() == Field.CALENDAR;
            if (tick) calendar.addAll(days(cell, i, columns, fiscalYear));
            if (!tick || !Texts.isTick(cell.text())) cells.put(i, cell.text());
        }
        return new RowTexts(row.number(), columns, cells, calendar);
    }

    /** The days of the months under which a tick or an arrow stands. */
    private static List<DateRange> days(GridCell cell, int column, Columns columns, int fiscalYear) {
        List<DateRange> days = new ArrayList<>();
        for (int i = column; i < column + cell.span() && i < columns.all().size(); i++) {
            Column part = columns.all().get(i);
            Optional<DateRange> month =
                    part.field() == Field.CALENDAR ? Calendar.days(part.heading(), fiscalYear) : Optional.empty();
            month.ifPresent(days::add);
        }
        return days;
    }

    private static Column column(Columns columns, int index) {
        return index < columns.all().size() ? columns.all().get(index) : new Column(index, Field.UNKNOWN, Set.of(), "");
    }

    /** The row with its lower half, each text going on where it stopped. */
    RowTexts goingOn(RowTexts rest) {
        Map<Integer, String> joined = new TreeMap<>(cells);
        rest.cells.forEach((column, text) -> joined.merge(column, text, PageBreak::join));
        List<DateRange> days = new ArrayList<>(calendar);
        days.addAll(rest.calendar);
        return new RowTexts(row, columns, joined, days);
    }

    /** The row with what the cells above say for it, where it says nothing itself. */
    RowTexts inheriting(int column, String text) {
        Map<Integer, String> all = new TreeMap<>(cells);
        all.putIfAbsent(column, text);
        return new RowTexts(row, columns, all, calendar);
    }

    /** The text under the first heading of a field, as written; or empty. */
    String written(Field field) {
        return columns.first(field)
                .map(column -> cells.getOrDefault(column.index(), ""))
                .orElse("");
    }

    /** Where each text belongs: the heading proposes, the content decides. */
    Map<Field, String> placed(Units units) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        cells.forEach((index, cell) -> Placement.of(cell, column(columns, index), units)
                .forEach((field, text) -> {
                    if (isKnown(field)) texts.merge(field, text, (one, other) -> one + "\n" + other);
                }));
        return texts;
    }

    /** What means nothing we know. */
    List<Entry.Unplaced> unplaced(Units units) {
        List<Entry.Unplaced> unplaced = new ArrayList<>();
        cells.forEach((index, cell) -> {
            Column column = column(columns, index);
            Placement.of(cell, column, units).forEach((field, text) -> {
                if (!isKnown(field) && !Texts.saysNothing(text))
                    unplaced.add(new Entry.Unplaced(column.heading(), text, row));
            });
        });
        return unplaced;
    }

    private static boolean isKnown(Field field) {
        return field != Field.UNKNOWN && field != Field.CALENDAR;
    }
}
