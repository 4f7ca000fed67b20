package org.sucharit.measures.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Letters that stand in one line, from left to right. */
record PdfLine(List<Glyph> glyphs, float y, float size) {

    private static final Pattern ITEM = Pattern.compile(
            "^(?:[0-9\u0e50-\u0e59]{1,2}(?:[.][0-9\u0e50-\u0e59]{1,2})*[.)](?![0-9\u0e50-\u0e59])|[(][0-9\u0e50-\u0e59]{1,2}[)]|[-–•▪●✓*\uf0b7]).*",
            Pattern.DOTALL);
    private static final Pattern ONLY_ITEM = Pattern.compile("[0-9\u0e50-\u0e59.()–•▪●✓*\uf0b7-]{1,6}");

    float left() {
        return glyphs.getFirst().x;
    }

    float right() {
        float right = 0;
        for (var glyph : glyphs) right = Math.max(right, glyph.right);
        return right;
    }

    /** Whether a numbered or dotted item begins here. */
    boolean beginsItem() {
        return ITEM.matcher(text()).matches();
    }

    boolean isOnlyItem() {
        return ONLY_ITEM.matcher(text().strip()).matches();
    }

    /** The width of what stands before the first blank. */
    float firstWordWidth() {
        for (int i = 1; i < glyphs.size(); i++) {
            if (glyphs.get(i).isBlank() || gap(i) > size * 0.25f) return glyphs.get(i - 1).right - left();
        }
        return right() - left();
    }

    String text() {
        var text = new StringBuilder();
        // letters may be spread to fill the line: a blank is wider than the usual distance
        float usual = usualGap();
        for (int i = 0; i < glyphs.size(); i++) {
            var glyph = glyphs.get(i);
            boolean apart = i > 0 && !glyph.isBlank() && !glyphs.get(i - 1).isBlank() && gap(i) > usual + size * 0.2f;
            if (apart) text.append(' ');
            text.append(glyph.text());
        }
        return ThaiText.repaired(text.toString());
    }

    private float gap(int i) {
        return glyphs.get(i).x - glyphs.get(i - 1).right;
    }

    private float usualGap() {
        if (glyphs.size() < 8) return 0;
        var gaps = new float[glyphs.size() - 1];
        for (int i = 1; i < glyphs.size(); i++) gaps[i - 1] = gap(i);
        java.util.Arrays.sort(gaps);
        return Math.clamp(gaps[gaps.length / 2], 0, size);
    }

    /** The parts of the line between gaps of at least this width. */
    List<PdfLine> parts(float least) {
        var parts = new ArrayList<PdfLine>();
        var part = new ArrayList<Glyph>();
        float right = 0;
        for (var glyph : glyphs) {
            if (glyph.isBlank()) continue;
            if (!part.isEmpty() && glyph.x - right > least) {
                parts.add(of(part));
                part.clear();
                right = 0;
            }
            part.add(glyph);
            right = Math.max(right, glyph.right);
        }
        if (!part.isEmpty()) parts.add(of(part));
        return parts.size() == 1 ? List.of(this) : parts;
    }

    /** The letters of the line that stand between two edges. */
    List<Glyph> between(float left, float right) {
        return glyphs.stream()
                .filter(glyph -> glyph.middleX() >= left && glyph.middleX() < right)
                .toList();
    }

    static PdfLine of(List<Glyph> glyphs) {
        float y = 0;
        float size = 0;
        for (var glyph : glyphs) {
            y += glyph.y;
            size = Math.max(size, glyph.size);
        }
        return new PdfLine(List.copyOf(glyphs), y / glyphs.size(), size);
    }

    /** Letters gathered into lines, from the top down. */
    static List<PdfLine> gather(List<Glyph> glyphs) {
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(glyph -> glyph.y));
        var lines = new ArrayList<PdfLine>();
        var line = new ArrayList<Glyph>();
        for (var glyph : sorted) {
            if (!line.isEmpty()
                    && glyph.y - line.getFirst().y > 0.45f * Math.max(line.getFirst().size, Math.min(glyph.size, 20))) {
                finish(line, lines);
            }
            line.add(glyph);
        }
        finish(line, lines);
        return lines;
    }

    private static void finish(List<Glyph> line, List<PdfLine> lines) {
        line.sort(Comparator.comparingDouble(glyph -> glyph.x));
        var once = new ArrayList<Glyph>();
        for (var glyph : line) if (!isDrawnTwice(once, glyph)) once.add(glyph);
        while (!once.isEmpty() && once.getFirst().isBlank()) once.removeFirst();
        if (!once.isEmpty()) lines.add(of(once));
        line.clear();
    }

    /** Some programs make letters bold by drawing them again a little beside. */
    private static boolean isDrawnTwice(List<Glyph> before, Glyph glyph) {
        for (int i = before.size() - 1; i >= 0 && i >= before.size() - 3; i--) {
            var other = before.get(i);
            if (other.text().equals(glyph.text())
                    && Math.abs(other.x - glyph.x) < Math.max(0.4f, glyph.width() * 0.2f)
                    && !glyph.isBlank()) return true;
        }
        return false;
    }

    /** The text of a cell: lines that were broken for want of room are joined again, paragraphs are kept apart. */
    static String joined(List<PdfLine> lines, float left, float right) {
        var text = new StringBuilder();
        float usual = usualLeading(lines);
        float margin = lines.stream().map(PdfLine::right).max(Float::compare).orElse(right);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (i > 0) text.append(between(lines.get(i - 1), line, usual, margin, right - left));
            text.append(line.text());
        }
        return ThaiText.repaired(text.toString());
    }

    private static String between(PdfLine above, PdfLine line, float leading, float margin, float width) {
        if (above.isOnlyItem()) return " ";
        float room = margin - above.right();
        boolean wouldFit =
                room > line.firstWordWidth() + line.size() * 0.5f || room > Math.max(width * 0.55f, line.size() * 8);
        if (line.beginsItem() || line.y() - above.y() > leading * 1.45f || wouldFit) return "\n";
        var end = above.glyphs().getLast();
        if (end.isBlank()) return " ";
        var last = end.text();
        var next = line.glyphs().getFirst().text();
        boolean thai = ThaiText.isThai(last.charAt(last.length() - 1)) && ThaiText.isThai(next.charAt(0));
        return thai ? "" : " ";
    }

    private static float usualLeading(List<PdfLine> lines) {
        if (lines.size() < 2) return Float.MAX_VALUE;
        var leadings = new float[lines.size() - 1];
        for (int i = 1; i < lines.size(); i++)
            leadings[i - 1] = lines.get(i).y() - lines.get(i - 1).y();
        java.util.Arrays.sort(leadings);
        return Math.max(leadings[leadings.length / 4], lines.getFirst().size() * 1.2f);
    }
}
