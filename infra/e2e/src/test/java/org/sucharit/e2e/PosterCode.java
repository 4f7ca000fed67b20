package org.sucharit.e2e;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Reads the code on a poster as a camera does: from a picture. */
final class PosterCode {

    private PosterCode() {}

    static String read(byte[] picture) throws IOException, ReaderException {
        var image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(picture)));
        var seen = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        return new QRCodeReader().decode(seen).getText();
    }
}
