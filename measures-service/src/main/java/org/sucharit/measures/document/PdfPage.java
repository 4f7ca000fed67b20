package org.sucharit.measures.document;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** What is drawn on a page: letters and lines. Colours are not looked at, pictures are only counted. */
final class PdfPage extends PDFGraphicsStreamEngine {

    private static final Set<String> COLOURS =
            Set.of("CS", "cs", "SC", "SCN", "sc", "scn", "G", "g", "RG", "rg", "K", "k", "sh", "ri", "i", "gs");
    private static final float THIN = 4;
    private static final int MOST_RULES = 60_000;
    private static final int MOST_GLYPHS = 60_000;

    private final Draft draft;
    private final PDRectangle box;
    private final int rotation;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Glyph> upright = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<List<Point2D.Float>> path = new ArrayList<>();
    private int pictures;
    private int unreadable;
    private @Nullable String actualText;
    private int markedDepth;
    private int actualDepth;
    private @Nullable Glyph last;

    PdfPage(PDPage page, Draft draft) throws IOException {
        super(page);
        this.draft = draft;
        this.box = page.getCropBox();
        this.rotation = page.getRotation();
        processPage(page);
        glyphs.removeIf(glyph -> glyph.isMark() && attached(glyph));
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    /** Letters turned by a quarter, in the order they were drawn. */
    List<Glyph> turned() {
        return upright;
    }

    List<Rule> rules() {
        return rules;
    }

    int pictures() {
        return pictures;
    }

    /** Letters whose font does not say which they are. */
    int unreadable() {
        return unreadable;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        draft.goOn();
        var name = operator.getName();
        if (COLOURS.contains(name)) return;
        if (name.equals("BI")) {
            pictures++;
            return;
        }
        if (name.equals("Do")
                && !operands.isEmpty()
                && operands.getFirst() instanceof COSName object
                && getResources() != null
                && getResources().isImageXObject(object)) {
            pictures++;
            return;
        }
        super.processOperator(operator, operands);
    }

    @Override
    public void beginMarkedContentSequence(@Nullable COSName tag, @Nullable COSDictionary properties) {
        markedDepth++;
        if (properties != null && actualText == null && properties.containsKey(COSName.ACTUAL_TEXT)) {
            var text = properties.getString(COSName.ACTUAL_TEXT);
            if (text != null) {
                actualText = text;
                actualDepth = markedDepth;
            }
        }
    }

    @Override
    public void endMarkedContentSequence() {
        if (markedDepth == actualDepth) {
            actualText = null;
            actualDepth = 0;
        }
        markedDepth = Math.max(0, markedDepth - 1);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        var from = place(matrix.getTranslateX(), matrix.getTranslateY());
        var end = new Point2D.Float();
        matrix.createAffineTransform().transform(new Point2D.Float(displacement.getX(), displacement.getY()), end);
        var to = place(end.x, end.y);
        float size = Math.max(1, matrix.getScalingFactorY());
        var text = textOf(font, code);
        if (text.isEmpty()) return;
        float dx = to.x - from.x;
        float dy = to.y - from.y;
        boolean level = Math.abs(dy) <= Math.abs(dx) * 0.2f || dx == 0 && dy == 0;
        if (level) add(new Glyph(text, Math.min(from.x, to.x), Math.max(from.x, to.x), from.y, size));
        else if (Math.abs(dx) <= Math.abs(dy) * 0.2f) upright.add(new Glyph(text, from.x, from.x, from.y, size));
        // what stands aslant is a watermark
        if (glyphs.size() + upright.size() > MOST_GLYPHS) throw draft.tooComplex();
    }

    private void add(Glyph glyph) {
        if (glyph.isMark() && last != null && last.takes(glyph)) {
            last.add(glyph);
            return;
        }
        glyphs.add(glyph);
        if (!glyph.isMark()) last = glyph;
    }

    /** A mark that was drawn apart from its letter looks for it. */
    private boolean attached(Glyph mark) {
        Glyph best = null;
        for (var glyph : glyphs) {
            draft.goOn();
            if (glyph.takes(mark) && (best == null || distance(glyph, mark) < distance(best, mark))) best = glyph;
        }
        if (best != null) best.add(mark);
        return best != null;
    }

    private static float distance(Glyph letter, Glyph mark) {
        return Math.abs(letter.right - mark.x) + Math.abs(letter.y - mark.y);
    }

    private String textOf(PDFont font, int code) throws IOException {
        var actual = actualText;
        if (actual != null) {
            actualText = "";
            return actual;
        }
        var text = font.toUnicode(code);
        if (text == null || text.isEmpty() || text.equals("\u0000") || text.equals("\ufffd")) {
            unreadable++;
            return "";
        }
        return text;
    }

    private Point2D.Float place(float x, float y) {
        return switch (rotation) {
            case 90 -> new Point2D.Float(y - box.getLowerLeftY(), x - box.getLowerLeftX());
            case 180 -> new Point2D.Float(box.getUpperRightX() - x, y - box.getLowerLeftY());
            case 270 -> new Point2D.Float(box.getUpperRightY() - y, box.getUpperRightX() - x);
            default -> new Point2D.Float(x - box.getLowerLeftX(), box.getUpperRightY() - y);
        };
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        var corners = new ArrayList<Point2D.Float>();
        for (var corner : List.of(p0, p1, p2, p3, p0)) corners.add(place((float) corner.getX(), (float) corner.getY()));
        path.add(corners);
    }

    @Override
    public void moveTo(float x, float y) {
        var points = new ArrayList<Point2D.Float>();
        points.add(place(x, y));
        path.add(points);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.isEmpty()) moveTo(x, y);
        else path.getLast().add(place(x, y));
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        moveTo(x3, y3);
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        // only asked for to continue a curve, and curves are no table lines
        return path.isEmpty() ? null : new Point2D.Float();
    }

    @Override
    public void closePath() {
        if (!path.isEmpty()) path.getLast().add(path.getLast().getFirst());
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void strokePath() {
        for (var points : path) {
            for (int i = 1; i < points.size(); i++) rule(points.get(i - 1), points.get(i));
        }
        path.clear();
    }

    @Override
    public void fillPath(int windingRule) {
        for (var points : path) {
            float left = Float.MAX_VALUE;
            float right = -Float.MAX_VALUE;
            float top = Float.MAX_VALUE;
            float bottom = -Float.MAX_VALUE;
            for (var point : points) {
                left = Math.min(left, point.x);
                right = Math.max(right, point.x);
                top = Math.min(top, point.y);
                bottom = Math.max(bottom, point.y);
            }
            float width = right - left;
            float height = bottom - top;
            if (height <= THIN && width > 2 * height) rule(true, (top + bottom) / 2, left, right);
            else if (width <= THIN && height > 2 * width) rule(false, (left + right) / 2, top, bottom);
        }
        path.clear();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    private void rule(Point2D.Float a, Point2D.Float b) {
        if (Math.abs(a.y - b.y) <= 1) rule(true, (a.y + b.y) / 2, Math.min(a.x, b.x), Math.max(a.x, b.x));
        else if (Math.abs(a.x - b.x) <= 1) rule(false, (a.x + b.x) / 2, Math.min(a.y, b.y), Math.max(a.y, b.y));
    }

    private void rule(boolean horizontal, float at, float from, float to) {
        if (to - from < 0.5f || !Float.isFinite(at) || !Float.isFinite(to - from)) return;
        rules.add(new Rule(horizontal, at, from, to));
        if (rules.size() > MOST_RULES) throw draft.tooComplex();
    }

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void shadingFill(COSName shadingName) {}
}
