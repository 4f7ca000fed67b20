package org.sucharit.kit.picture;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** A picture turned and mirrored as {@link Orientation} says. */
final class Turned {

    private Turned() {}

    /** Also brings the colours of any other space to those that every viewer shows. */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == Orientation.UPRIGHT
                && picture.getColorModel().getColorSpace().isCS_sRGB()) return picture;
        var upright = empty(picture, orientation > 4);
        var graphics = upright.createGraphics();
        graphics.drawImage(picture, turn(orientation, picture.getWidth(), picture.getHeight()), null);
        graphics.dispose();
        return upright;
    }

    private static BufferedImage empty(BufferedImage like, boolean lying) {
        int width = lying ? like.getHeight() : like.getWidth();
        int height = lying ? like.getWidth() : like.getHeight();
        boolean seeThrough = like.getColorModel().hasAlpha();
        return new BufferedImage(
                width, height, seeThrough ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
    }

    private static AffineTransform turn(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }
}
