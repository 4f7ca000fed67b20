package org.sucharit.complaints.rebuilding;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import org.sucharit.kit.picture.Pictures;

/** A picture within a document, written anew. One that can't be leaves a white dot in its place. */
final class PackedPicture {

    private static final int MOST = 20 << 20;

    private PackedPicture() {}

    /** @param photo whether it is to be a JPEG, otherwise a PNG */
    static byte[] rewritten(InputStream content, boolean photo) throws IOException {
        var picture = picture(content.readNBytes(MOST + 1));
        return photo ? Pictures.jpeg(picture) : Pictures.png(picture);
    }

    private static BufferedImage picture(byte[] file) {
        var type = Kind.pictureType(file);
        if (type == null || file.length > MOST) return dot();
        try {
            return Pictures.upright(file, type);
        } catch (IOException | RuntimeException e) {
            return dot();
        }
    }

    private static BufferedImage dot() {
        var dot = new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR);
        dot.setRGB(0, 0, Color.WHITE.getRGB());
        return dot;
    }
}
