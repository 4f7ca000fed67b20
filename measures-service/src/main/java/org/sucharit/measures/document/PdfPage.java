package org.sucharit.measures.document;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** What is drawn on a page: letters and lines. Colours are not looked at, pictures are only counted. */
final class PdfPage extends PDFGraphicsStreamEngine {

    private static final Set<String> COLOURS =
            Set.of("CS", "cs", "SC", "SCN", "sc", "scn", "G", "g", "RG", "rg", "K", "k", "sh", "ri", "i", "gs");

    private final Draft draft;
    private final PageFrame frame;
    private final PageGlyphs glyphs;
    private final PageRules rules;
    private final ActualText actual = new ActualText();
    private int pictures;
    private int unreadable;

    PdfPage(PDPage page, Draft draft) throws IOException {
        super(page);
        this.draft = draft;
        this.frame = PageFrame.of(page);
        this.glyphs = new PageGlyphs(draft);
        this.rules = new PageRules(frame, draft);
        processPage(page);
        glyphs.attachMarks();
    }

    List<Glyph> glyphs() {
        return glyphs.level();
    }

    /** Letters turned by a quarter, in the order they were drawn. */
    List<Glyph> turned() {
        return glyphs.turned();
    }

    List<Rule> rules() {
        return rules.all();
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
        if (name.equals("BI") || name.equals("Do") && isPicture(operands)) pictures++;
        else super.processOperator(operator, operands);
    }

    private boolean isPicture(List<COSBase> operands) {
        return !operands.isEmpty()
                && operands.getFirst() instanceof COSName object
                && getResources() != null
                && getResources().isImageXObject(object);
    }

    @Override
    public void beginMarkedContentSequence(@Nullable COSName tag, @Nullable COSDictionary properties) {
        actual.begin(properties);
    }

    @Override
    public void endMarkedContentSequence() {
        actual.end();
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        var text = textOf(font, code);
        if (text.isEmpty()) return;
        var end = new Point2D.Float();
        matrix.createAffineTransform().transform(new Point2D.Float(displacement.getX(), displacement.getY()), end);
        var from = frame.place(matrix.getTranslateX(), matrix.getTranslateY());
        glyphs.add(text, from, frame.place(end.x, end.y), Math.max(1, matrix.getScalingFactorY()));
    }

    private String textOf(PDFont font, int code) throws IOException {
        var said = actual.next();
        if (said != null) return said;
        var text = font.toUnicode(code);
        if (text == null || text.isEmpty() || text.equals("\u0000") || text.equals("\ufffd")) {
            unreadable++;
            return "";
        }
        return text;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        rules.polygon(List.of(p0, p1, p2, p3, p0));
    }

    @Override
    public void moveTo(float x, float y) {
        rules.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        rules.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        rules.moveTo(x3, y3);
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        // only asked for to continue a curve, and curves are no table lines
        return rules.isDrawing() ? new Point2D.Float() : null;
    }

    @Override
    public void closePath() {
        rules.close();
    }

    @Override
    public void endPath() {
        rules.end();
    }

    @Override
    public void strokePath() {
        rules.stroke();
    }

    @Override
    public void fillPath(int windingRule) {
        rules.fill();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        rules.stroke();
    }

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void shadingFill(COSName shadingName) {}
}
