package org.sucharit.measures.document;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** The horizontal and vertical lines among what is drawn on a page. */
final class PageRules {

    private static final float THIN = 4;
    private static final int MOST = 60_000;

    private final PageFrame frame;
    private final Draft draft;
    private final List<Rule> rules = new ArrayList<>();
    private final List<List<Point2D.Float>> path = new ArrayList<>();

    PageRules(PageFrame frame, Draft draft) {
        this.frame = frame;
        this.draft = draft;
    }

    List<Rule> all() {
        return rules;
    }

    boolean isDrawing() {
        return !path.isEmpty();
    }

    void polygon(List<Point2D> corners) {
        var points = new ArrayList<Point2D.Float>();
        for (var corner : corners) points.add(frame.place((float) corner.getX(), (float) corner.getY()));
        path.add(points);
    }

    void moveTo(float x, float y) {
        var points = new ArrayList<Point2D.Float>();
        points.add(frame.place(x, y));
        path.add(points);
    }

    void lineTo(float x, float y) {
        if (path.isEmpty()) moveTo(x, y);
        else path.getLast().add(frame.place(x, y));
    }

    void close() {
        if (!path.isEmpty()) path.getLast().add(path.getLast().getFirst());
    }

    void end() {
        path.clear();
    }

    void stroke() {
        for (var points : path) {
            for (int i = 1; i < points.size(); i++) add(points.get(i - 1), points.get(i));
        }
        path.clear();
    }

    /** Lines are often drawn as thin areas. */
    void fill() {
        path.forEach(this::addThin);
        path.clear();
    }

    private void addThin(List<Point2D.Float> area) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (var point : area) {
            left = Math.min(left, point.x);
            right = Math.max(right, point.x);
            top = Math.min(top, point.y);
            bottom = Math.max(bottom, point.y);
        }
        float width = right - left;
        float height = bottom - top;
        if (height <= THIN && width > 2 * height) add(true, (top + bottom) / 2, left, right);
        else if (width <= THIN && height > 2 * width) add(false, (left + right) / 2, top, bottom);
    }

    private void add(Point2D.Float a, Point2D.Float b) {
        if (Math.abs(a.y - b.y) <= 1) add(true, (a.y + b.y) / 2, Math.min(a.x, b.x), Math.max(a.x, b.x));
        else if (Math.abs(a.x - b.x) <= 1) add(false, (a.x + b.x) / 2, Math.min(a.y, b.y), Math.max(a.y, b.y));
    }

    private void add(boolean horizontal, float at, float from, float to) {
        if (to - from < 0.5f || !Float.isFinite(at) || !Float.isFinite(to - from)) return;
        rules.add(new Rule(horizontal, at, from, to));
        if (rules.size() > MOST) throw draft.tooComplex();
    }
}
