package org.sucharit.complaints.guide;

import static com.google.zxing.EncodeHintType.ERROR_CORRECTION;
import static com.google.zxing.EncodeHintType.MARGIN;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code that is still read when a quarter of it is soiled.
 *
 * @param side squares on each side, with the quiet border that scanners need
 * @param outline of the dark squares, as the path of an SVG
 */
record ScanCode(int side, String outline) {

    private static final int QUIET = 4;

    /** @throws IllegalArgumentException when the text is too long for one */
    static ScanCode of(String text) {
        try {
            var hints = Map.of(ERROR_CORRECTION, ErrorCorrectionLevel.Q, MARGIN, QUIET);
            var squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            return new ScanCode(squares.getWidth(), outline(squares));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String outline(BitMatrix squares) {
        var path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) addRow(y, squares, path);
        return path.toString();
    }

    private static void addRow(int y, BitMatrix squares, StringBuilder path) {
        for (int x = 0, end; x < squares.getWidth(); x = end + 1) {
            end = x;
            while (end < squares.getWidth() && squares.get(end, y)) end++;
            if (end > x)
                path.append('M')
                        .append(x)
                        .append(' ')
                        .append(y)
                        .append('h')
                        .append(end - x)
                        .append("v1h-")
                        .append(end - x)
                        .append('z');
        }
    }
}
