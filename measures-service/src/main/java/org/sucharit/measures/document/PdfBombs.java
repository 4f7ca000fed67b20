package org.sucharit.measures.document;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Refuses a PDF of which one compressed stream would fill the memory. PDFBox unpacks a stream as a whole, so this looks
 * at all of them first, a buffer at a time; pictures are never unpacked and not looked at.
 */
final class PdfBombs {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] IMAGE = "/Image".getBytes(StandardCharsets.ISO_8859_1);
    private static final int MOST = 64 << 20;
    private static final int DICTIONARY = 600;

    private PdfBombs() {}

    static void refuse(byte[] pdf, Draft draft) {
        var buffer = new byte[64 * 1024];
        int at = find(pdf, STREAM, 0, pdf.length);
        while (at >= 0) {
            draft.goOn();
            int data = at + STREAM.length;
            while (data < pdf.length && (pdf[data] == '\r' || pdf[data] == '\n')) data++;
            if (isZlib(pdf, data) && find(pdf, IMAGE, Math.max(0, at - DICTIONARY), at) < 0) {
                data += unpack(pdf, data, buffer, draft);
            }
            at = find(pdf, STREAM, data, pdf.length);
        }
    }

    private static boolean isZlib(byte[] pdf, int at) {
        return at + 2 < pdf.length && (pdf[at] & 0x0f) == 8 && (((pdf[at] & 0xff) << 8 | pdf[at + 1] & 0xff) % 31) == 0;
    }

    /** @return how many bytes of the file belong to the stream */
    private static int unpack(byte[] pdf, int from, byte[] buffer, Draft draft) {
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            while (!inflater.finished()) {
                draft.goOn();
                int read = inflater.inflate(buffer);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) break;
                if (inflater.getBytesWritten() > MOST) throw draft.tooComplex();
            }
            return (int) inflater.getBytesRead();
        } catch (DataFormatException notPacked) {
            return 0;
        } finally {
            inflater.end();
        }
    }

    private static int find(byte[] pdf, byte[] word, int from, int to) {
        for (int i = from; i <= to - word.length; i++) {
            if (pdf[i] != word[0]) continue;
            int n = 1;
            while (n < word.length && pdf[i + n] == word[n]) n++;
            if (n == word.length) return i;
        }
        return -1;
    }
}
