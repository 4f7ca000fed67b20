package org.sucharit.measures.document;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The letters drawn on a page, each with its marks. */
final class PageGlyphs {

    private static final int MOST = 60_000;

    private final Draft draft;
    private final List<Glyph> level = new ArrayList<>();
    private final List<Glyph> turned = new ArrayList<>();
    private @Nullable Glyph last;

    PageGlyphs(Draft draft) {
        this.draft = draft;
    }

    List<Glyph> level() {
        return level;
    }

    List<Glyph> turned() {
        return turned;
    }

    /** @param from where its baseline begins, {@code to} where it ends */
    void add(String text, Point2D.Float from, Point2D.Float to, float size) {
        float dx = to.x - from.x;
        float dy = to.y - from.y;
        boolean isLevel = Math.abs(dy) <= Math.abs(dx) * 0.2f || dx == 0 && dy == 0;
        if (isLevel) add(new Glyph(text, Math.min(from.x, to.x), Math.max(from.x, to.x), from.y, size));
        else if (Math.abs(dx) <= Math.abs(dy) * 0.2f) turned.add(new Glyph(text, from.x, from.x, from.y, size));
        // what stands aslant is a watermark
        if (level.size() + turned.size() > MOST) throw draft.tooComplex();
    }

    private void add(Glyph glyph) {
        if (glyph.isMark() && last != null && last.takes(glyph)) {
            last.add(glyph);
            return;
        }
        level.add(glyph);
        if (!glyph.isMark()) last = glyph;
    }

    /** Marks that were drawn apart from their letters look for them. */
    void attachMarks() {
        level.removeIf(glyph -> glyph.isMark() && attached(glyph));
    }

    private boolean attached(Glyph mark) {
        Glyph best = null;
        for (var glyph : level) {
            draft.goOn();
            if (glyph.takes(mark) && (best == null || distance(glyph, mark) < distance(best, mark))) best = glyph;
        }
        if (best != null) best.add(mark);
        return best != null;
    }

    private static float distance(Glyph letter, Glyph mark) {
        return Math.abs(letter.right - mark.x) + Math.abs(letter.y - mark.y);
    }
}
