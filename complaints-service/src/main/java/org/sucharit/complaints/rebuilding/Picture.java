package org.sucharit.complaints.rebuilding;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture decoded and written anew, upright as its camera meant it: place, camera, time and whatever is hidden behind
 * the last pixel are gone. Of a moving picture the first one stays.
 */
final class Picture {

    /** More than that is not decoded at all; a decoder may need several bytes for each. */
    private static final long MOST_PIXELS = 64_000_000;

    /** More than that is made smaller: every second, third … pixel. */
    private static final long MOST_KEPT = 25_000_000;

    private static final float QUALITY = 0.9f;
    private static final int UPRIGHT = 1;

    private Picture() {}

    static Copy rewritten(byte[] file, String type) throws IOException {
        var picture = seen(file, type);
        boolean photo = type.equals("image/jpeg")
                || type.equals("image/webp") && !picture.getColorModel().hasAlpha();
        return photo
                ? new Copy("image/jpeg", jpeg(picture), 0, () -> picture)
                : new Copy("image/png", png(picture), 0, () -> picture);
    }

    /** As a viewer shows it. */
    static BufferedImage seen(byte[] file, String type) throws IOException {
        return upright(decoded(file, type), type.equals("image/jpeg") ? Orientation.of(file) : UPRIGHT);
    }

    static byte[] jpeg(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(opaque(picture), null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    static byte[] png(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "png", out)) throw new CannotRebuild();
        return out.toByteArray();
    }

    private static BufferedImage decoded(byte[] file, String type) throws IOException {
        var readers = ImageIO.getImageReadersByMIMEType(type);
        if (!readers.hasNext()) throw new CannotRebuild();
        ImageReader reader = readers.next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels <= 0 || pixels > MOST_PIXELS) throw new CannotRebuild();
            var param = reader.getDefaultReadParam();
            int every = (int) Math.ceil(Math.sqrt((double) pixels / MOST_KEPT));
            if (every > 1) param.setSourceSubsampling(every, every, 0, 0);
            return Objects.requireNonNull(reader.read(0, param));
        } finally {
            reader.dispose();
        }
    }

    /** Also brings the colours of any other space to those that every viewer shows. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == UPRIGHT && picture.getColorModel().getColorSpace().isCS_sRGB()) return picture;
        boolean lying = orientation > 4;
        int width = lying ? picture.getHeight() : picture.getWidth();
        int height = lying ? picture.getWidth() : picture.getHeight();
        boolean seeThrough = picture.getColorModel().hasAlpha();
        var upright = new BufferedImage(
                width, height, seeThrough ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        var graphics = upright.createGraphics();
        graphics.drawImage(picture, turn(orientation, picture.getWidth(), picture.getHeight()), null);
        graphics.dispose();
        return upright;
    }

    private static BufferedImage opaque(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) return picture;
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        var graphics = opaque.createGraphics();
        graphics.drawImage(picture, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
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
