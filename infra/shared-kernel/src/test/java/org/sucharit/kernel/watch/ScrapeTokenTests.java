package org.sucharit.kernel.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScrapeTokenTests {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    @Test
    void only_the_token_of_the_file_opens() throws IOException {
        var token = ScrapeToken.in(file(TOKEN + "\n"));
        assertThat(token.isIn("Bearer " + TOKEN)).isTrue();
        assertThat(token.isIn("bearer " + TOKEN)).isTrue();
        assertThat(token.isIn("Bearer " + TOKEN + "0")).isFalse();
        assertThat(token.isIn("Bearer " + TOKEN.substring(1))).isFalse();
        assertThat(token.isIn("Basic " + TOKEN)).isFalse();
        assertThat(token.isIn(TOKEN)).isFalse();
        assertThat(token.isIn("Bearer ")).isFalse();
        assertThat(token.isIn(null)).isFalse();
    }

    @Test
    void without_a_file_nothing_opens() {
        var none = ScrapeToken.in("");
        assertThat(none.isIn("Bearer ")).isFalse();
        assertThat(none.isIn(null)).isFalse();
    }

    @Test
    void a_token_that_could_be_guessed_and_a_file_that_is_not_there_are_refused() throws IOException {
        var guessed = file(TOKEN.substring(1));
        assertThatThrownBy(() -> ScrapeToken.in(guessed))
                .hasMessageContaining("32")
                .hasMessageNotContaining(TOKEN.substring(1));
        assertThatThrownBy(() -> ScrapeToken.in(folder.resolve("none").toString()))
                .isInstanceOf(UncheckedIOException.class);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("token"), text).toString();
    }
}
