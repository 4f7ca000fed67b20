package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The bytes a text leaves behind, however a program has written it down. */
final class Writings {

    private static final HexFormat SMALL = HexFormat.of();
    private static final HexFormat CAPITAL = SMALL.withUpperCase();
    private static final Pattern PERCENT = Pattern.compile("%[0-9A-F]{2}");

    /** How many characters of Base64 depend on what stands before, by the number of bytes before in a group of three. */
    private static final int[] MIXED = {0, 2, 3};

    private Writings() {}

    /** @return the bytes, by the name of the way; for some texts several ways give the same */
    static Map<String, byte[]> of(String text) {
        var utf8 = text.getBytes(UTF_8);
        var ways = new LinkedHashMap<String, byte[]>();
        ways.put("UTF-8", utf8);
        ways.put("UTF-16LE", text.getBytes(UTF_16LE));
        ways.put("UTF-16BE", text.getBytes(UTF_16BE));
        var written = new LinkedHashMap<String, String>();
        for (var hex : new HexFormat[] {SMALL, CAPITAL}) {
            var digits = hex.isUpperCase() ? " in capitals" : "";
            written.put("hexadecimal" + digits, hex.formatHex(utf8));
            written.put("URL, all escaped" + digits, hex.withPrefix("%").formatHex(utf8));
            written.put("JSON, all escaped" + digits, json(text, hex, _ -> true));
            written.put("JSON" + digits, json(text, hex, c -> c > 0x7e));
        }
        var url = URLEncoder.encode(text, UTF_8);
        written.put("URL", url);
        written.put("URL in small", PERCENT.matcher(url).replaceAll(one -> one.group()
                .toLowerCase(Locale.ROOT)));
        for (int before = 0; before < MIXED.length; before++) {
            var base64 = base64(utf8, before);
            written.put("Base64 after " + before, base64);
            written.put(
                    "Base64 of addresses after " + before,
                    base64.replace('+', '-').replace('/', '_'));
        }
        written.forEach((how, as) -> ways.put(how, as.getBytes(ISO_8859_1)));
        return ways;
    }

    private static String json(String text, HexFormat hex, IntPredicate escaped) {
        return text.chars()
                .mapToObj(c -> escaped.test(c) ? "\\u" + hex.toHexDigits((char) c) : Character.toString(c))
                .collect(Collectors.joining());
    }

    /** What is the same whatever stands around it. @param before how many bytes of a group of three stand before it */
    private static String base64(byte[] bytes, int before) {
        var shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        var written = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return written.substring(MIXED[before], written.length() - (shifted.length % MIXED.length == 0 ? 0 : 1));
    }
}
