package org.sucharit.measures.document;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The cells of a sheet by row and column, both from 0, and the regions merged in it. */
final class Grid {

    private record Region(int top, int left, int bottom, int right) {}

    private final Draft draft;
    private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
    private final TreeSet<Integer> columns = new TreeSet<>();
    private final TreeMap<Integer, List<Region>> regionsByTop = new TreeMap<>();
    private int cells;
    private int regions;

    Grid(Draft draft) {
        this.draft = draft;
    }

    void put(int row, int column, String text) {
        draft.goOn();
        if (text.isBlank()) return;
        if (++cells > draft.limits().cells()) throw draft.tooComplex(row + 1);
        rows.computeIfAbsent(row, _ -> new TreeMap<>()).put(column, text);
        columns.add(column);
        if (columns.size() > draft.limits().columns()
                || rows.size() > draft.limits().rows()) throw draft.tooComplex(row + 1);
    }

    void merge(int top, int left, int bottom, int right) {
        if (top == bottom && left == right || bottom < top || right < left) return;
        if (++regions > draft.limits().rows()) throw draft.tooComplex();
        regionsByTop.computeIfAbsent(top, _ -> new ArrayList<>()).add(new Region(top, left, bottom, right));
    }

    /** Adds what was put to the draft: columns and rows without any text are left out. */
    void addTo(Draft target) {
        var sheet = new SheetRows(target);
        var used = columns.stream().mapToInt(Integer::intValue).toArray();
        var open = new ArrayList<Region>();
        int last = -1;
        for (var row : rows.entrySet()) {
            int number = row.getKey();
            if (last >= 0 && number > last + 1 && !bridged(open, last, number)) sheet.blank();
            open.removeIf(region -> region.bottom() < number);
            for (var starting : regionsByTop.subMap(last + 1, number + 1).values()) {
                for (var region : starting) if (region.bottom() >= number) open.add(region);
            }
            sheet.add(cells(row.getValue(), number, used, open), number + 1);
            last = number;
        }
        sheet.blank();
    }

    /** A row without text of its own inside a merged region is no blank row. */
    private static boolean bridged(List<Region> open, int last, int number) {
        return open.stream().anyMatch(region -> region.top() <= last && region.bottom() >= number - 1);
    }

    private List<Cell> cells(TreeMap<Integer, String> texts, int row, int[] used, List<Region> open) {
        var result = new ArrayList<Cell>();
        for (int i = 0; i < used.length; ) {
            int column = used[i];
            var region = regionAt(open, row, column);
            int width = 1;
            if (region != null) while (i + width < used.length && used[i + width] <= region.right()) width++;
            boolean continues = region != null && region.top() < row;
            var text = continues ? "" : texts.getOrDefault(column, "");
            result.add(new Cell(text, continues, width));
            i += width;
        }
        return result;
    }

    private static @Nullable Region regionAt(List<Region> open, int row, int column) {
        for (var region : open) {
            if (region.top() <= row && row <= region.bottom() && region.left() <= column && column <= region.right()) {
                return region;
            }
        }
        return null;
    }
}
