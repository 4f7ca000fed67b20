package org.sucharit.kit.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Pictures decoded and written anew, in memory only: place, camera, time, thumbnails and whatever is hidden behind the
 * last pixel are gone.
 */
public final class Pictures {

    /** More than that is not decoded at all; a decoder may need several bytes for each. */
    private static final long MOST_PIXELS = 64_000_000;

    /** More than that is made smaller: every second, third … pixel. */
    private static final long MOST_KEPT = 25_000_000;

    private static final float QUALITY = 0.9f;

    private Pictures() {}

    /**
     * A picture upright as its camera meant it, in colours that every viewer shows; of a moving one the first.
     *
     * @param type media type, as {@code image/png}
     * @throws IOException when it is broken, has more than 64 million pixels, or nobody here reads its type; decoders
     *     throw runtime exceptions for some broken ones
     */
    public static BufferedImage upright(byte[] file, String type) throws IOException {
        var orientation = type.equals("image/jpeg") ? Orientation.of(file) : Orientation.UPRIGHT;
        return Turned.upright(decoded(file, type), orientation);
    }

    private static BufferedImage decoded(byte[] file, String type) throws IOException {
        var readers = ImageIO.getImageReadersByMIMEType(type);
        if (!readers.hasNext()) throw new IIOException("nobody reads this type");
        var reader = readers.next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            return Objects.requireNonNull(reader.read(0, whatIsKept(reader)));
        } finally {
            reader.dispose();
        }
    }

    private static ImageReadParam whatIsKept(ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels <= 0 || pixels > MOST_PIXELS) throw new IIOException("too large");
        var param = reader.getDefaultReadParam();
        int every = (int) Math.ceil(Math.sqrt((double) pixels / MOST_KEPT));
        if (every > 1) param.setSourceSubsampling(every, every, 0, 0);
        return param;
    }

    /** On white where it can be seen through. */
    public static byte[] jpeg(BufferedImage picture) throws IOException {
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

    public static byte[] png(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "png", out)) throw new IIOException("not a picture for a PNG");
        return out.toByteArray();
    }

    private static BufferedImage opaque(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) return picture;
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        var graphics = opaque.createGraphics();
        graphics.drawImage(picture, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }
}
