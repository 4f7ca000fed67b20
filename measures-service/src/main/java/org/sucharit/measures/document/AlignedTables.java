package org.sucharit.measures.document;

import java.util.ArrayList;
import java.util.List;

/** Tables without lines around their cells: by the blank strips between their columns. */
final class AlignedTables {

    /** A blank strip between two columns. */
    private record Strip(float left, float right) {}

    /**
     * Lines that form a table.
     *
     * @param edges where a column ends and the next begins
     */
    record Aligned(List<PdfLine> lines, float[] edges) {

        int columns() {
            return edges.length + 1;
        }

        boolean crosses(PdfLine line) {
            for (float edge : edges) {
                for (var part : line.parts(line.size() * 0.7f))
                    if (part.left() < edge && part.right() > edge) return true;
            }
            return false;
        }

        List<Glyph> inColumn(PdfLine line, int column) {
            return line.between(
                    column == 0 ? -Float.MAX_VALUE : edges[column - 1],
                    column == edges.length ? Float.MAX_VALUE : edges[column]);
        }
    }

    private AlignedTables() {}

    /** The table that begins with the line at this place, or null. */
    static @org.jspecify.annotations.Nullable Aligned at(List<PdfLine> lines, int from) {
        var heading = parts(lines.get(from));
        if (heading.size() < 2) return null;
        var strips = strips(heading);
        int columns = heading.size();
        int end = from + 1;
        int shaped = 1;
        while (end < lines.size()) {
            var line = lines.get(end);
            if (line.y() - lines.get(end - 1).y() > line.size() * 6) break;
            var parts = parts(line);
            var left = intersected(strips, parts);
            if (left.size() == strips.size()) {
                strips = left;
                if (parts.size() > 1) shaped++;
                end++;
            } else if (parts.size() == 1 && goesOn(lines, end + 1, strips)) {
                end++;
            } else if (parts.size() > 1 && left.size() >= Math.max(2, strips.size() - 1)) {
                strips = left;
                shaped++;
                end++;
            } else {
                break;
            }
        }
        end = withoutTail(lines, from, end, strips);
        boolean convincing = strips.size() >= 2 ? shaped >= 2 : shaped >= 3;
        if (!convincing || end - from < 2 || columns < 2) return null;
        var edges = new float[strips.size()];
        for (int i = 0; i < edges.length; i++)
            edges[i] = (strips.get(i).left() + strips.get(i).right()) / 2;
        return new Aligned(List.copyOf(lines.subList(from, end)), edges);
    }

    private static List<PdfLine> parts(PdfLine line) {
        return line.parts(Math.max(line.size() * 0.7f, 5));
    }

    private static List<Strip> strips(List<PdfLine> parts) {
        var strips = new ArrayList<Strip>();
        for (int i = 1; i < parts.size(); i++)
            strips.add(new Strip(parts.get(i - 1).right(), parts.get(i).left()));
        return strips;
    }

    /** What the parts of a line leave of the strips. */
    private static List<Strip> intersected(List<Strip> strips, List<PdfLine> parts) {
        var left = new ArrayList<Strip>();
        for (var strip : strips) {
            float from = strip.left();
            float to = strip.right();
            for (var part : parts) {
                if (part.right() <= from || part.left() >= to) continue;
                // the part stands in the strip: what is left lies beside it, on the wider side
                if (part.left() - from >= to - part.right()) to = part.left();
                else from = part.right();
            }
            if (to - from >= 3) left.add(new Strip(from, to));
        }
        return left;
    }

    /** Whether the table goes on below a line that reaches over its columns. */
    private static boolean goesOn(List<PdfLine> lines, int from, List<Strip> strips) {
        for (int i = from; i < lines.size() && i < from + 3; i++) {
            if (lines.get(i).y() - lines.get(i - 1).y() > lines.get(i).size() * 6) return false;
            var parts = parts(lines.get(i));
            if (parts.size() > 1 && intersected(strips, parts).size() == strips.size()) return true;
        }
        return false;
    }

    /** Lines at the end that only fill the first column, further below than a line of a cell, stand after the table. */
    private static int withoutTail(List<PdfLine> lines, int from, int end, List<Strip> strips) {
        if (strips.isEmpty()) return end;
        int last = end;
        while (last - 1 > from
                && lines.get(last - 1).right() <= strips.getFirst().right() + 1) last--;
        for (int i = last; i < end; i++) {
            if (lines.get(i).y() - lines.get(i - 1).y() > lines.get(i).size() * 1.9f) return i;
        }
        return end;
    }

    /** The rows of the table: lines that stand close together, or that no new item begins. */
    static List<List<PdfLine>> rows(Aligned table) {
        var lines = table.lines();
        float leading = leading(lines);
        boolean spaced = false;
        for (int i = 1; i < lines.size(); i++)
            spaced |= lines.get(i).y() - lines.get(i - 1).y() > leading * 1.25f;
        boolean numbered = lines.stream().filter(line -> beginsRow(table, line)).count() > 1;
        var rows = new ArrayList<List<PdfLine>>();
        var row = new ArrayList<PdfLine>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (i > 0) {
                boolean apart = line.y() - lines.get(i - 1).y() > leading * 1.25f;
                boolean spanning = table.crosses(line) || table.crosses(lines.get(i - 1));
                boolean begins = spaced
                        ? apart
                        : numbered ? beginsRow(table, line) || i == 1 : filled(table, line) * 2 > table.columns();
                if (begins || spanning) {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            }
            row.add(line);
        }
        rows.add(List.copyOf(row));
        return rows;
    }

    private static boolean beginsRow(Aligned table, PdfLine line) {
        var first = table.inColumn(line, 0);
        return !first.isEmpty() && PdfLine.of(first).beginsItem();
    }

    private static int filled(Aligned table, PdfLine line) {
        int filled = 0;
        for (int c = 0; c < table.columns(); c++)
            if (table.inColumn(line, c).stream().anyMatch(glyph -> !glyph.isBlank())) filled++;
        return filled;
    }

    private static float leading(List<PdfLine> lines) {
        if (lines.size() < 2) return Float.MAX_VALUE;
        var leadings = new float[lines.size() - 1];
        for (int i = 1; i < lines.size(); i++)
            leadings[i - 1] = lines.get(i).y() - lines.get(i - 1).y();
        java.util.Arrays.sort(leadings);
        return Math.min(leadings[leadings.length / 4], lines.getFirst().size() * 1.75f);
    }
}
