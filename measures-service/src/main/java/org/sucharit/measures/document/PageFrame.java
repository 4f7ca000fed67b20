package org.sucharit.measures.document;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Where a point of a PDF page is seen: from the top left corner of the page as it is turned. */
record PageFrame(PDRectangle box, int rotation) {

    static PageFrame of(PDPage page) {
        return new PageFrame(page.getCropBox(), page.getRotation());
    }

    Point2D.Float place(float x, float y) {
        return switch (rotation) {
            case 90 -> new Point2D.Float(y - box.getLowerLeftY(), x - box.getLowerLeftX());
            case 180 -> new Point2D.Float(box.getUpperRightX() - x, y - box.getLowerLeftY());
            case 270 -> new Point2D.Float(box.getUpperRightY() - y, box.getUpperRightX() - x);
            default -> new Point2D.Float(x - box.getLowerLeftX(), box.getUpperRightY() - y);
        };
    }
}
