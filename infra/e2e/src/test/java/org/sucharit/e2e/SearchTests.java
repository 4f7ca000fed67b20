package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.e2e.Search.Sought;
import org.sucharit.e2e.Search.Where;

/** Nothing that is looked for is passed over, whatever has written it and wherever it stands. */
class SearchTests {

    private static final String THAI = "ขอนแก่นศรีสะเกษ";
    private static final String LATIN = "qwmarkerxzjvk";
    private static final String RECEIPT = "10293 84756 01928 37465 56473";

    @ParameterizedTest
    @ValueSource(strings = {THAI, LATIN, THAI + LATIN, RECEIPT, "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d", "?=/+ ~&%😀"})
    void a_text_is_found_however_it_is_written(String text) {
        for (int shift = 0; shift < 3; shift++)
            written("x".repeat(shift) + "ทาง {\"a\":\"" + text + "\"} ต่อ")
                    .forEach((how, bytes) -> assertThat(found(bytes, text))
                            .as("%s as %s", text, how)
                            .contains(text));
    }

    @Test
    void what_is_not_there_is_not_found() {
        written(THAI.substring(1) + " " + LATIN.substring(0, 12) + " " + RECEIPT.replace("1", "2"))
                .forEach((how, bytes) ->
                        assertThat(found(bytes, THAI, LATIN, RECEIPT)).as(how).isEmpty());
    }

    @Test
    void words_within_and_across_others_are_all_found() {
        assertThat(found("shears".getBytes(UTF_8), "she", "he", "hears", "ears", "shell"))
                .containsExactlyInAnyOrder("she", "he", "hears", "ears");
    }

    @Test
    void a_word_across_the_pieces_in_which_a_stream_is_read_is_found() throws IOException {
        for (int before : new int[] {0, 1, (1 << 16) - 5, 1 << 16, 3 << 16}) {
            var search = search(LATIN);
            search.in(Where.LOGS, "", ("\0".repeat(before) + LATIN + " and more"));
            assertThat(search.found()).singleElement().satisfies(one -> {
                assertThat(one.at()).isEqualTo(before + LATIN.length());
                assertThat(" and more").startsWith(one.after());
            });
            var byByte = search(LATIN);
            byByte.in(Where.LOGS, "", new Dripping(LATIN.getBytes(UTF_8)));
            assertThat(byByte.found()).hasSize(1);
        }
    }

    /** As other programs write it, not as {@link Writings} does. */
    private static Map<String, byte[]> written(String whole) {
        var utf8 = whole.getBytes(UTF_8);
        var texts = new LinkedHashMap<String, String>();
        var url = URLEncoder.encode(whole, UTF_8);
        texts.put("URL", url);
        texts.put("URL in small", Pattern.compile("%..").matcher(url).replaceAll(one -> one.group()
                .toLowerCase(Locale.ROOT)));
        for (var hex : List.of(HexFormat.of(), HexFormat.of().withUpperCase())) {
            texts.put("hexadecimal " + hex.isUpperCase(), hex.formatHex(utf8));
            texts.put(
                    "escaped for URLs " + hex.isUpperCase(), hex.withPrefix("%").formatHex(utf8));
            texts.put("escaped for JSON " + hex.isUpperCase(), escaped(whole, hex.isUpperCase()));
        }
        texts.put("Base64", Base64.getEncoder().encodeToString(utf8));
        texts.put("Base64 for URLs", Base64.getUrlEncoder().withoutPadding().encodeToString(utf8));
        var all = new LinkedHashMap<String, byte[]>();
        texts.forEach((how, text) -> all.put(how, text.getBytes(ISO_8859_1)));
        all.put("UTF-8", utf8);
        all.put("UTF-16LE", whole.getBytes(UTF_16LE));
        all.put("UTF-16BE", whole.getBytes(UTF_16BE));
        return all;
    }

    private static String escaped(String text, boolean capitals) {
        return text.chars()
                .mapToObj("\\u%04x"::formatted)
                .map(one -> capitals ? "\\u" + one.substring(2).toUpperCase(Locale.ROOT) : one)
                .collect(Collectors.joining());
    }

    private static List<String> found(byte[] bytes, String... texts) {
        var search = search(texts);
        search.in(Where.FILES, "here", bytes);
        return search.found().stream().map(one -> one.what().text()).distinct().toList();
    }

    private static Search search(String... texts) {
        return new Search(
                Arrays.stream(texts).map(text -> new Sought(text, text, false)).toList());
    }

    /** Gives one byte at a time. */
    private static final class Dripping extends InputStream {

        private final ByteArrayInputStream rest;

        private Dripping(byte[] bytes) {
            rest = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return rest.read();
        }

        @Override
        public int read(byte[] bytes, int from, int most) {
            return rest.read(bytes, from, Math.min(1, most));
        }
    }
}
