package org.sucharit.complaints.rebuilding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Plain text and tables as text, in whatever a Thai computer writes: out comes UTF-8 without controls and marks. */
final class Text {

    private static final Charset THAI = Charset.forName("x-windows-874");

    private Text() {}

    static Copy rewritten(byte[] file) {
        var text = decoded(file);
        if (text.isBlank()) throw new CannotRebuild();
        return Copy.of("text/plain", cleaned(text).getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(byte[] file) {
        if (file.length > 1 && (file[0] & 0xff) + (file[1] & 0xff) == 0xfe + 0xff && (file[0] & 0xff) >= 0xfe)
            return decoded(file, StandardCharsets.UTF_16).orElseThrow(CannotRebuild::new);
        for (byte b : file) if (isControl(b)) throw new CannotRebuild();
        return decoded(file, StandardCharsets.UTF_8)
                .or(() -> decoded(file, THAI))
                .orElseThrow(CannotRebuild::new);
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Marks that turn or hide what is read go; joiners stay, they are part of letters and emoji. */
    private static String cleaned(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\r\\t]]", "")
                .replaceAll("[\\ufeff\\u202a-\\u202e\\u2066-\\u2069\\ufff9-\\ufffb\\x{e0000}-\\x{e007f}]", "");
    }

    private static boolean isControl(byte b) {
        return b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f';
    }
}
