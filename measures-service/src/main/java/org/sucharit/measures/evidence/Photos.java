package org.sucharit.measures.evidence;

import static org.sucharit.measures.evidence.EvidenceRejected.Reason.FILE_TYPE_REFUSED;
import static org.sucharit.measures.evidence.EvidenceRejected.Reason.FILE_UNREADABLE;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.sucharit.kit.problem.Problem;
import org.sucharit.measures.document.Places;

/**
 * Pictures without what they tell besides: place, camera, time, thumbnails and whatever is hidden behind the last
 * pixel. A picture is decoded and written anew, upright as its camera meant it.
 */
public final class Photos {

    /** More than that is not decoded at all; a decoder may need several bytes for each. */
    private static final long MOST_PIXELS = 64_000_000;

    /** More than that is made smaller: every second, third … pixel. */
    private static final long MOST_KEPT = 25_000_000;

    private static final float QUALITY = 0.9f;

    /** A decoded picture takes 100 MB. */
    private static final Places PLACES = new Places(1, Duration.ofSeconds(20));

    private Photos() {}

    /**
     * A JPEG or PNG without metadata, in the same format.
     *
     * @param picture read to its end, at most {@link EvidenceFiles#MAX_BYTES}; not closed
     * @throws EvidenceRejected {@code FILE_TYPE_REFUSED} for anything else; {@code FILE_UNREADABLE} for a broken one,
     *     or one of more than 64 million pixels
     * @throws Problem {@code TOO_LARGE}, 413; 503 when too many pictures are being written
     * @throws UncheckedIOException when the sender breaks off
     */
    public static InputStream cleaned(InputStream picture) {
        var bytes = read(picture);
        return new ByteArrayInputStream(clean(bytes, typeOf(bytes)));
    }

    static byte[] clean(InputStream picture, FileType type) {
        return clean(read(picture), type);
    }

    private static byte[] clean(byte[] picture, FileType type) {
        try (var _ = PLACES.take()) {
            return written(picture, type);
        }
    }

    private static byte[] written(byte[] picture, FileType type) {
        try {
            var decoded = upright(decode(picture, type), type == FileType.JPEG ? Orientation.of(picture) : 1);
            return type == FileType.JPEG ? jpeg(decoded) : png(decoded);
        } catch (IIOException | RuntimeException e) {
            if (e instanceof EvidenceRejected rejected) throw rejected;
            throw new EvidenceRejected(FILE_UNREADABLE);
        } catch (IOException e) {
            throw new EvidenceRejected(FILE_UNREADABLE); // in memory: only what is decoded can be at fault
        }
    }

    private static BufferedImage decode(byte[] picture, FileType type) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels <= 0 || pixels > MOST_PIXELS) throw new EvidenceRejected(FILE_UNREADABLE);
            var param = reader.getDefaultReadParam();
            int every = (int) Math.ceil(Math.sqrt((double) pixels / MOST_KEPT));
            if (every > 1) param.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    /** Also brings the colours of any other space to those that every viewer shows. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == 1 && picture.getColorModel().getColorSpace().isCS_sRGB()) return picture;
        boolean lying = orientation > 4;
        int width = lying ? picture.getHeight() : picture.getWidth();
        int height = lying ? picture.getWidth() : picture.getHeight();
        var upright = new BufferedImage(
                width,
                height,
                picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        var graphics = upright.createGraphics();
        graphics.drawImage(picture, turn(orientation, picture.getWidth(), picture.getHeight()), null);
        graphics.dispose();
        return upright;
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

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer =
                ImageIO.getImageWritersByMIMEType(FileType.JPEG.mediaType()).next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "png", out)) throw new EvidenceRejected(FILE_UNREADABLE);
        return out.toByteArray();
    }

    private static FileType typeOf(byte[] bytes) {
        if (bytes.length > 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8) return FileType.JPEG;
        if (bytes.length > 2 && bytes[0] == (byte) 0x89 && bytes[1] == 'P') return FileType.PNG;
        throw new EvidenceRejected(FILE_TYPE_REFUSED);
    }

    private static byte[] read(InputStream picture) {
        try {
            var bytes = picture.readNBytes((int) EvidenceFiles.MAX_BYTES + 1);
            if (bytes.length > EvidenceFiles.MAX_BYTES) throw Problem.tooLarge(EvidenceFiles.MAX_BYTES);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
