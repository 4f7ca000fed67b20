package org.sucharit.complaints.rebuilding;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.sucharit.kit.picture.Pictures;

/** A small picture of a copy, for lists. Made of the copy, never of what was sent. */
final class SmallPicture {

    /** The longer side, in pixels. */
    static final int MOST = 320;

    private SmallPicture() {}

    /** @return a JPEG; nothing where there is nothing to see */
    static byte[] of(Copy copy) {
        try {
            var picture = copy.picture().get();
            return picture == null ? new byte[0] : Pictures.jpeg(shrunk(picture));
        } catch (IOException | RuntimeException e) {
            return new byte[0]; // the copy is good without it
        }
    }

    /** In halves, so that no line falls between two pixels. */
    private static BufferedImage shrunk(BufferedImage picture) {
        var small = picture;
        while (longer(small) > 2 * MOST) small = scaled(small, longer(small) / 2);
        return scaled(small, Math.min(MOST, longer(small)));
    }

    private static int longer(BufferedImage picture) {
        return Math.max(picture.getWidth(), picture.getHeight());
    }

    private static BufferedImage scaled(BufferedImage picture, int longer) {
        double scale = (double) longer / longer(picture);
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return scaled;
    }
}
