package org.sucharit.complaints.rebuilding;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Pictures and packed files that say more than they show. */
final class Marked {

    static final String MARKER = "MARKERinvisible";

    private Marked() {}

    /** Left half red, right half blue. */
    static BufferedImage picture(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return picture;
    }

    static byte[] written(BufferedImage picture, String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With EXIF that says how the camera was held, a comment, and something behind the end. */
    static byte[] jpeg(int orientation) {
        var plain = written(picture(400, 200), "jpg");
        var tiff = ByteBuffer.allocate(26 + MARKER.length())
                .put(bytes("MM\0*"))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(bytes(MARKER))
                .array();
        return joined(
                Arrays.copyOf(plain, 2),
                segment(0xe1, joined(bytes("Exif\0\0"), tiff)),
                segment(0xfe, bytes(MARKER)),
                Arrays.copyOfRange(plain, 2, plain.length),
                bytes(MARKER));
    }

    static byte[] png() {
        var plain = written(picture(40, 20), "png");
        int afterHeader = 8 + 25;
        return joined(
                Arrays.copyOf(plain, afterHeader),
                chunk("tEXt", bytes("Author\0" + MARKER)),
                Arrays.copyOfRange(plain, afterHeader, plain.length),
                bytes(MARKER));
    }

    static byte[] zip(Map<String, byte[]> parts) {
        try {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, byte[]> parts(String... namesAndTexts) {
        var parts = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < namesAndTexts.length; i += 2)
            parts.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... pieces) {
        var out = new ByteArrayOutputStream();
        for (var piece : pieces) out.writeBytes(piece);
        return out.toByteArray();
    }

    private static byte[] segment(int marker, byte[] content) {
        return joined(
                ByteBuffer.allocate(4)
                        .put((byte) 0xff)
                        .put((byte) marker)
                        .putShort((short) (content.length + 2))
                        .array(),
                content);
    }

    private static byte[] chunk(String type, byte[] content) {
        var crc = new CRC32();
        crc.update(bytes(type));
        crc.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(bytes(type))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }
}
