package org.sucharit.measures.linkcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a page or a document is recognised by. */
class DigestedTests {

    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void just_64_hexadecimal_digits_in_a_row_are_a_name_wherever_they_stand() throws IOException {
        assertThat(named(HASH)).containsExactly(HASH);
        assertThat(named("<p>" + HASH.toUpperCase(Locale.ROOT) + "</p>" + HASH)).containsExactly(HASH);
        assertThat(named(HASH + "0")).isEmpty();
        assertThat(named(HASH.substring(1))).isEmpty();
        assertThat(named("x".repeat(16 * 1024 - 20) + HASH))
                .as("over the edge of a chunk")
                .containsExactly(HASH);
    }

    @Test
    void names_are_told_in_one_order_and_there_is_an_end_to_them() throws IOException {
        var other = "f".repeat(64);
        assertThat(named(other + " " + HASH))
                .isEqualTo(named(HASH + " " + other))
                .hasSize(2);
        var many = IntStream.range(0, 500).mapToObj("%064x"::formatted).collect(Collectors.joining(" "));
        assertThat(named(many)).hasSize(100);
    }

    @Test
    void a_document_is_told_by_its_sha256_when_all_of_it_was_read() throws IOException {
        assertThat(of("x", "application/pdf", 10).documentSha256())
                .isEqualTo(of("x", null, 10).sha256());
        assertThat(of("x".repeat(11), "application/pdf", 10).documentSha256()).isNull();
        assertThat(of("x", "text/HTML; charset=utf-8", 10).documentSha256()).isNull();
        assertThat(of("x", "application/xhtml+xml", 10).documentSha256()).isNull();
        assertThat(of("x", null, 10).documentSha256()).isNull();
    }

    private static List<String> named(String text) throws IOException {
        return of(text, "text/html", Long.MAX_VALUE).named();
    }

    private static Digested of(String text, @Nullable String mediaType, long limit) throws IOException {
        return Digested.of(new ByteArrayInputStream(text.getBytes(UTF_8)), mediaType, limit);
    }
}
