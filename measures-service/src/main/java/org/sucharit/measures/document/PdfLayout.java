package org.sucharit.measures.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.sucharit.measures.document.AlignedTables.Aligned;
import org.sucharit.measures.document.RuledTables.Ruled;

/** Puts the letters and lines of a page together to lines of text and tables, from the top down. */
final class PdfLayout {

    /** A line of text, or the rows of a table. */
    sealed interface Item {
        float y();
    }

    record TextItem(float y, String text, float size) implements Item {}

    record TableItem(float y, List<List<Cell>> rows) implements Item {}

    private final PdfPage page;
    private final Draft draft;
    private final List<Glyph> glyphs;

    PdfLayout(PdfPage page, List<Glyph> glyphs, Draft draft) {
        this.page = page;
        this.glyphs = glyphs;
        this.draft = draft;
    }

    List<Item> items() {
        var items = new ArrayList<Item>();
        var free = new ArrayList<>(glyphs);
        var turned = new ArrayList<>(page.turned());
        for (var table : RuledTables.of(page.rules(), draft)) {
            var inside = free.stream().filter(table::holds).toList();
            if (inside.isEmpty()) continue;
            free.removeAll(new HashSet<>(inside));
            var sideways = turned.stream().filter(table::holds).toList();
            turned.removeAll(new HashSet<>(sideways));
            items.add(new TableItem(table.top(), rows(table, inside, sideways)));
        }
        addFree(PdfLine.gather(free), items);
        if (!turned.isEmpty()) {
            var text = new StringBuilder();
            for (var glyph : turned) text.append(glyph.text());
            items.add(new TextItem(Float.MAX_VALUE, ThaiText.repaired(text.toString()), turned.getFirst().size));
        }
        items.sort(Comparator.comparingDouble(Item::y));
        return items;
    }

    private void addFree(List<PdfLine> lines, List<Item> items) {
        // a table ends where a table with lines stands between its rows
        var tops = items.stream().map(Item::y).toList();
        int at = 0;
        while (at < lines.size()) {
            draft.goOn();
            int from = at;
            int end = at + 1;
            while (end < lines.size()
                    && !parted(tops, lines.get(end - 1).y(), lines.get(end).y())) end++;
            var table = AlignedTables.at(lines.subList(from, end), 0);
            if (table == null) {
                var line = lines.get(at++);
                items.add(new TextItem(line.y(), line.text(), line.size()));
            } else {
                items.add(new TableItem(table.lines().getFirst().y(), rows(table)));
                at += table.lines().size();
            }
        }
    }

    private static boolean parted(List<Float> tops, float above, float below) {
        for (float top : tops) if (top > above && top < below) return true;
        return false;
    }

    private List<List<Cell>> rows(Aligned table) {
        var rows = new ArrayList<List<Cell>>();
        for (var lines : AlignedTables.rows(table)) {
            draft.goOn();
            if (lines.size() == 1 && table.crosses(lines.getFirst())) {
                rows.add(List.of(new Cell(lines.getFirst().text(), false, table.columns())));
                continue;
            }
            var row = new ArrayList<Cell>();
            for (int c = 0; c < table.columns(); c++) {
                var cell = new ArrayList<PdfLine>();
                for (var line : lines) {
                    var part = new ArrayList<>(table.inColumn(line, c));
                    while (!part.isEmpty() && part.getFirst().isBlank()) part.removeFirst();
                    if (!part.isEmpty()) cell.add(PdfLine.of(part));
                }
                row.add(Cell.of(text(cell)));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String text(List<PdfLine> lines) {
        if (lines.isEmpty()) return "";
        float left = lines.stream().map(PdfLine::left).min(Float::compare).orElse(0f);
        float right = lines.stream().map(PdfLine::right).max(Float::compare).orElse(0f);
        return PdfLine.joined(lines, left, right);
    }

    private List<List<Cell>> rows(Ruled table, List<Glyph> inside, List<Glyph> sideways) {
        var byCell = new HashMap<Integer, List<Glyph>>();
        for (var glyph : inside) {
            byCell.computeIfAbsent(table.cellAt(glyph.middleX(), glyph.middleY()), _ -> new ArrayList<>())
                    .add(glyph);
        }
        var turned = new HashMap<Integer, StringBuilder>();
        for (var glyph : sideways) {
            turned.computeIfAbsent(table.cellAt(glyph.middleX(), glyph.middleY()), _ -> new StringBuilder())
                    .append(glyph.text());
        }
        var told = new HashSet<Integer>();
        var rows = new ArrayList<List<Cell>>();
        for (int r = 0; r < table.cell().length; r++) {
            draft.goOn();
            rows.addAll(row(table, r, byCell, turned, told));
        }
        return rows;
    }

    private List<List<Cell>> row(
            Ruled table,
            int r,
            Map<Integer, List<Glyph>> byCell,
            Map<Integer, StringBuilder> turned,
            HashSet<Integer> told) {
        var numbers = table.cell()[r];
        var cells = new ArrayList<Cell>();
        var contents = new ArrayList<List<PdfLine>>();
        for (int c = 0; c < numbers.length; ) {
            int width = 1;
            while (c + width < numbers.length && numbers[c + width] == numbers[c]) width++;
            if (told.add(numbers[c])) {
                var lines = PdfLine.gather(byCell.getOrDefault(numbers[c], List.of()));
                var text = PdfLine.joined(lines, table.xs()[c], table.xs()[c + width]);
                var aside = turned.get(numbers[c]);
                cells.add(new Cell(
                        aside == null ? text : (text + "\n" + ThaiText.repaired(aside.toString())).strip(),
                        false,
                        width));
                contents.add(lines);
            } else {
                cells.add(new Cell("", r > 0 && table.cell()[r - 1][c] == numbers[c], width));
                contents.add(List.of());
            }
            c += width;
        }
        // columns with lines, rows without: a new row begins where a numbered item stands beside other cells' first
        // lines
        var starts = table.cell().length <= 2 ? starts(contents) : List.<Float>of();
        return starts.size() < 2 ? List.of(cells) : split(cells, contents, starts);
    }

    private static List<Float> starts(List<List<PdfLine>> contents) {
        var starts = new ArrayList<Float>();
        if (contents.size() < 3) return starts;
        for (var line : contents.getFirst()) {
            long beside = contents.stream()
                    .skip(1)
                    .filter(lines ->
                            lines.stream().anyMatch(other -> Math.abs(other.y() - line.y()) < line.size() * 0.4f))
                    .count();
            if (line.beginsItem() && beside >= 2) starts.add(line.y() - line.size() * 0.5f);
        }
        return starts;
    }

    private static List<List<Cell>> split(List<Cell> cells, List<List<PdfLine>> contents, List<Float> starts) {
        var rows = new ArrayList<List<Cell>>();
        for (int i = -1; i < starts.size(); i++) {
            float from = i < 0 ? -Float.MAX_VALUE : starts.get(i);
            float to = i + 1 < starts.size() ? starts.get(i + 1) : Float.MAX_VALUE;
            var row = new ArrayList<Cell>();
            for (int c = 0; c < cells.size(); c++) {
                var part = contents.get(c).stream()
                        .filter(line -> line.y() >= from && line.y() < to)
                        .toList();
                row.add(new Cell(text(part), false, cells.get(c).columns()));
            }
            rows.add(row);
        }
        return rows;
    }
}
