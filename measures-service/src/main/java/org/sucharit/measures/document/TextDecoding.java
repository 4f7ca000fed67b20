package org.sucharit.measures.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.sucharit.measures.document.DocumentUnreadable.Reason;

/**
 * Tells the encoding of a text from its bytes. Thai offices use UTF-8, UTF-16 (Excel's "Unicode text") and Windows-874,
 * of which TIS-620 is a part. The common detectors guess Thai from letter statistics; among these few the bytes
 * themselves decide.
 */
final class TextDecoding {

    private static final int SAMPLE = 64 * 1024;

    private TextDecoding() {}

    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return lenient(bytes, 3, StandardCharsets.UTF_8);
        if (startsWith(bytes, 0xff, 0xfe)) return lenient(bytes, 2, StandardCharsets.UTF_16LE);
        if (startsWith(bytes, 0xfe, 0xff)) return lenient(bytes, 2, StandardCharsets.UTF_16BE);
        if (looksLikeUtf16(bytes, 1)) return lenient(bytes, 0, StandardCharsets.UTF_16LE);
        if (looksLikeUtf16(bytes, 0)) return lenient(bytes, 0, StandardCharsets.UTF_16BE);
        int controls = 0;
        int high = 0;
        int thai = 0;
        for (int i = 0; i < bytes.length && i < SAMPLE; i++) {
            int b = bytes[i] & 0xff;
            if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x0b && b != 0x1a) controls++;
            if (b >= 0x80) high++;
            if (b >= 0xa1 && b <= 0xda || b >= 0xdf && b <= 0xfb) thai++;
        }
        if (controls > Math.min(bytes.length, SAMPLE) / 50) throw new DocumentUnreadable(Reason.UNKNOWN_FORMAT);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            if (mostlyUtf8(bytes)) return lenient(bytes, 0, StandardCharsets.UTF_8);
            var thaiText = thai >= high * 0.8;
            return lenient(bytes, 0, Charset.forName(thaiText ? "x-windows-874" : "windows-1252"));
        }
    }

    /** A UTF-8 file that was cut, or has a few broken bytes, is still one. */
    private static boolean mostlyUtf8(byte[] bytes) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < bytes.length && i < SAMPLE; i++) {
            int b = bytes[i] & 0xff;
            if (b < 0x80) continue;
            int more = b >= 0xc2 && b < 0xe0 ? 1 : b >= 0xe0 && b < 0xf0 ? 2 : b >= 0xf0 && b < 0xf5 ? 3 : 0;
            int follow = 0;
            while (follow < more && i + 1 + follow < bytes.length && (bytes[i + 1 + follow] & 0xc0) == 0x80) follow++;
            if (more > 0 && follow == more) {
                good++;
                i += more;
            } else {
                bad++;
            }
        }
        return good > bad * 10;
    }

    /** The high bytes of Thai and Latin text in UTF-16 are 0x0E and 0x00. */
    private static boolean looksLikeUtf16(byte[] bytes, int highByte) {
        int units = Math.min(bytes.length, SAMPLE) / 2;
        if (units < 2) return false;
        int fits = 0;
        int zeroLow = 0;
        for (int i = 0; i < units; i++) {
            int high = bytes[2 * i + highByte];
            int low = bytes[2 * i + 1 - highByte];
            if (high == 0x0e || high == 0x20 && low < 0x30 || high == 0 && low != 0) fits++;
            if (low == 0) zeroLow++;
        }
        return fits >= units * 0.9 && zeroLow <= units * 0.05;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) return false;
        for (int i = 0; i < prefix.length; i++) if ((bytes[i] & 0xff) != prefix[i]) return false;
        return true;
    }

    private static String lenient(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }
}
