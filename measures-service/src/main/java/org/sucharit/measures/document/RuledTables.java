package org.sucharit.measures.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Tables by the lines drawn around their cells. */
final class RuledTables {

    private static final float NEAR = 3;
    private static final float SHORTEST = 6;
    private static final int MOST_LINES = 3_000;

    /** Cells merged where no line parts them; {@code cell[row][column]} is the number of the cell. */
    record Ruled(float[] xs, float[] ys, int[][] cell) {

        float top() {
            return ys[0];
        }

        float bottom() {
            return ys[ys.length - 1];
        }

        boolean holds(Glyph glyph) {
            return glyph.middleY() > top() - 1
                    && glyph.middleY() < bottom() + 1
                    && glyph.middleX() > xs[0] - 1
                    && glyph.middleX() < xs[xs.length - 1] + 1;
        }

        int cellAt(float x, float y) {
            return cell[index(ys, y)][index(xs, x)];
        }

        private static int index(float[] edges, float at) {
            int i = 0;
            while (i < edges.length - 2 && at >= edges[i + 1]) i++;
            return i;
        }
    }

    private RuledTables() {}

    static List<Ruled> of(List<Rule> rules, Draft draft) {
        var horizontal = merged(rules, true);
        var vertical = merged(rules, false);
        if (horizontal.size() + vertical.size() > MOST_LINES) throw draft.tooComplex();
        var tables = new ArrayList<Ruled>();
        for (var group : connected(horizontal, vertical, draft)) {
            draft.goOn();
            var table = table(group);
            if (table != null) tables.add(table);
        }
        tables.sort(Comparator.comparingDouble(Ruled::top));
        // a frame around other tables, or a box inside a cell, is not a table of its own
        tables.removeIf(inner -> tables.stream().anyMatch(outer -> outer != inner && contains(outer, inner)));
        return tables;
    }

    private static boolean contains(Ruled outer, Ruled inner) {
        return outer.top() <= inner.top() + NEAR
                && outer.bottom() >= inner.bottom() - NEAR
                && outer.xs()[0] <= inner.xs()[0] + NEAR
                && outer.xs()[outer.xs().length - 1] >= inner.xs()[inner.xs().length - 1] - NEAR
                && outer.bottom() - outer.top() > inner.bottom() - inner.top();
    }

    /** Lines that go on in the same direction, drawn in pieces, as one. */
    private static List<Rule> merged(List<Rule> rules, boolean horizontal) {
        var sorted = rules.stream()
                .filter(rule -> rule.horizontal() == horizontal)
                .sorted(Comparator.comparingDouble(Rule::at))
                .toList();
        var result = new ArrayList<Rule>();
        int from = 0;
        while (from < sorted.size()) {
            int to = from + 1;
            while (to < sorted.size()
                    && sorted.get(to).at() - sorted.get(to - 1).at() <= 1.5f
                    && sorted.get(to).at() - sorted.get(from).at() <= NEAR) to++;
            join(sorted.subList(from, to), result);
            from = to;
        }
        result.removeIf(rule -> rule.length() < SHORTEST);
        return result;
    }

    private static void join(List<Rule> pieces, List<Rule> result) {
        var sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(Rule::from));
        Rule open = null;
        for (var piece : sorted) {
            if (open != null && piece.from() <= open.to() + NEAR) {
                open = new Rule(open.horizontal(), open.at(), open.from(), Math.max(open.to(), piece.to()));
            } else {
                if (open != null) result.add(open);
                open = piece;
            }
        }
        if (open != null) result.add(open);
    }

    private static List<List<Rule>> connected(List<Rule> horizontal, List<Rule> vertical, Draft draft) {
        var all = new ArrayList<>(horizontal);
        all.addAll(vertical);
        var root = new int[all.size()];
        for (int i = 0; i < root.length; i++) root[i] = i;
        for (int h = 0; h < horizontal.size(); h++) {
            draft.goOn();
            for (int v = horizontal.size(); v < all.size(); v++) {
                if (touch(all.get(h), all.get(v))) root[find(root, h)] = find(root, v);
            }
        }
        var groups = new TreeMap<Integer, List<Rule>>();
        for (int i = 0; i < root.length; i++) {
            groups.computeIfAbsent(find(root, i), _ -> new ArrayList<>()).add(all.get(i));
        }
        return List.copyOf(groups.values());
    }

    private static boolean touch(Rule horizontal, Rule vertical) {
        return vertical.at() >= horizontal.from() - NEAR
                && vertical.at() <= horizontal.to() + NEAR
                && horizontal.at() >= vertical.from() - NEAR
                && horizontal.at() <= vertical.to() + NEAR;
    }

    private static int find(int[] root, int i) {
        int at = i;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    private static @org.jspecify.annotations.Nullable Ruled table(List<Rule> group) {
        var horizontal = group.stream().filter(Rule::horizontal).toList();
        var vertical = group.stream().filter(rule -> !rule.horizontal()).toList();
        if (horizontal.isEmpty() || vertical.isEmpty()) return null;
        var xs = edges(vertical, horizontal);
        var ys = edges(horizontal, vertical);
        int columns = xs.length - 1;
        int rows = ys.length - 1;
        if (columns < 1 || rows < 1 || columns * rows < 2) return null;
        var root = new int[rows * columns];
        for (int i = 0; i < root.length; i++) root[i] = i;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int cell = r * columns + c;
                if (c + 1 < columns && !parted(vertical, xs[c + 1], ys[r], ys[r + 1])) {
                    root[find(root, cell + 1)] = find(root, cell);
                }
                if (r + 1 < rows && !parted(horizontal, ys[r + 1], xs[c], xs[c + 1])) {
                    root[find(root, cell + columns)] = find(root, cell);
                }
            }
        }
        var cells = new int[rows][columns];
        int distinct = 0;
        for (int i = 0; i < root.length; i++) {
            cells[i / columns][i % columns] = find(root, i);
            if (root[i] == i) distinct++;
        }
        return distinct < 2 ? null : new Ruled(xs, ys, cells);
    }

    /** Where lines lie, and where most lines of the other direction end although none lies there. */
    private static float[] edges(List<Rule> rules, List<Rule> across) {
        var places = new ArrayList<Float>();
        for (var rule : rules) places.add(rule.at());
        places.sort(Float::compare);
        var edges = new ArrayList<Float>();
        for (float place : places) if (edges.isEmpty() || place - edges.getLast() > NEAR) edges.add(place);
        float first = edges.getFirst();
        float last = edges.getLast();
        long before = across.stream().filter(rule -> rule.from() < first - 12).count();
        long after = across.stream().filter(rule -> rule.to() > last + 12).count();
        if (before * 2 > across.size()) {
            edges.addFirst(across.stream().map(Rule::from).min(Float::compare).orElse(first));
        }
        if (after * 2 > across.size()) {
            edges.add(across.stream().map(Rule::to).max(Float::compare).orElse(last));
        }
        var result = new float[edges.size()];
        for (int i = 0; i < result.length; i++) result[i] = edges.get(i);
        return result;
    }

    private static boolean parted(List<Rule> rules, float at, float from, float to) {
        float covered = 0;
        for (var rule : rules) {
            if (Math.abs(rule.at() - at) > NEAR) continue;
            covered += Math.max(0, Math.min(rule.to(), to) - Math.max(rule.from(), from));
        }
        return covered > (to - from) * 0.6f;
    }
}
