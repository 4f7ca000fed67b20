package org.sucharit.complaints.rebuilding;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** What is drawn, instruction by instruction: comments between them and notes to marked content go. */
final class PdfContent {

    private static final Set<String> NOT_DRAWN = Set.of("Link", "Popup", "Text", "FileAttachment", "Sound", "Movie");

    private final PdfObjects objects;
    private final COSDictionary resources;

    PdfContent(PdfObjects objects, COSDictionary resources) {
        this.objects = objects;
        this.resources = resources;
    }

    /** The page, and upon it what stands in its forms and notes. */
    COSStream of(PDPage page) throws IOException {
        var contents = objects.newStream();
        try (var out = contents.createOutputStream(COSName.FLATE_DECODE)) {
            write("q", out);
            write(page, out);
            write("Q", out);
            for (var annotation : page.getAnnotations()) if (isDrawn(annotation)) draw(annotation, out);
        }
        return contents;
    }

    static void write(PDContentStream from, COSStream to) throws IOException {
        try (var out = to.createOutputStream(COSName.FLATE_DECODE)) {
            write(from, out);
        }
    }

    private static void write(PDContentStream from, OutputStream out) throws IOException {
        var parser = new PDFStreamParser(from);
        var writer = new ContentStreamWriter(out);
        var operands = new ArrayList<>();
        for (var token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            operands.add(token);
            if (!(token instanceof Operator operator)) continue;
            writer.writeTokens(cleaned(operator, operands));
            operands.clear();
        }
        parser.close();
    }

    private static List<Object> cleaned(Operator operator, List<Object> instruction) {
        return switch (operator.getName()) {
            case "BDC" -> List.of(instruction.getFirst(), Operator.getOperator("BMC"));
            case "DP", "MP" -> List.of();
            case "BI" -> {
                bare(operator);
                yield instruction;
            }
            default -> instruction;
        };
    }

    private static void bare(Operator image) {
        var filter = image.getImageParameters().getDictionaryObject(COSName.F, COSName.FILTER);
        if (filter instanceof COSName name && Set.of("DCT", "DCTDecode").contains(name.getName()))
            image.setImageData(Jpeg.bare(image.getImageData()));
    }

    private static boolean isDrawn(PDAnnotation annotation) {
        return !annotation.isHidden()
                && !annotation.isNoView()
                && !NOT_DRAWN.contains(String.valueOf(annotation.getSubtype()))
                && annotation.getRectangle() != null
                && annotation.getNormalAppearanceStream() != null;
    }

    /** As ISO 32000-1, 12.5.5 places an appearance: its box, turned as it says, fills the rectangle. */
    private void draw(PDAnnotation annotation, OutputStream out) throws IOException {
        var appearance = annotation.getNormalAppearanceStream();
        if (appearance.getBBox() == null) return;
        var box = appearance.getBBox().transform(appearance.getMatrix()).getBounds2D();
        var place = annotation.getRectangle();
        if (box.getWidth() <= 0 || box.getHeight() <= 0) return;
        var fit = AffineTransform.getTranslateInstance(place.getLowerLeftX(), place.getLowerLeftY());
        fit.scale(place.getWidth() / box.getWidth(), place.getHeight() / box.getHeight());
        fit.translate(-box.getX(), -box.getY());
        var writer = new ContentStreamWriter(out);
        write("q", out);
        for (var number : matrix(fit)) writer.writeToken(new COSFloat((float) number));
        write("cm", out);
        writer.writeToken(added(objects.copy(appearance.getCOSObject())));
        write("Do", out);
        write("Q", out);
    }

    private COSName added(COSBase form) {
        var name = COSName.getPDFName("XObject");
        var forms = resources.getCOSDictionary(name);
        if (forms == null) {
            forms = new COSDictionary();
            resources.setItem(name, forms);
        }
        var key = COSName.getPDFName("Drawn" + forms.size());
        forms.setItem(key, form);
        return key;
    }

    private static double[] matrix(AffineTransform transform) {
        var numbers = new double[6];
        transform.getMatrix(numbers);
        return numbers;
    }

    private static void write(String operator, OutputStream out) throws IOException {
        new ContentStreamWriter(out).writeToken(Operator.getOperator(operator));
    }
}
