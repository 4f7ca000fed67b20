package org.sucharit.complaints.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sucharit.complaints.sealing.DoesNotOpen;
import org.sucharit.complaints.sealing.Secret;

class DownloadsTests {

    private final Downloads downloads = new Downloads();

    @Test
    void a_file_is_saved_and_never_shown() throws IOException {
        var answer = downloads.of(() -> new ByteArrayInputStream("abc".getBytes(UTF_8)), new Secret("รูป\".html"));

        var headers = answer.getHeaders();
        assertThat(headers.getFirst("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(headers.getFirst("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E0");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("sandbox");
        assertThat(headers.getFirst("Cache-Control")).isEqualTo("no-store");
        assertThat(headers.getContentLength()).isEqualTo(3);
        try (var body = Objects.requireNonNull(answer.getBody()).getInputStream()) {
            assertThat(body.readAllBytes()).isEqualTo("abc".getBytes(UTF_8));
        }
    }

    @Test
    void one_that_was_changed_is_not_begun() {
        var changed = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("changed");
            }
        };

        assertThatThrownBy(() -> downloads.of(() -> changed, new Secret("x"))).isInstanceOf(DoesNotOpen.class);
    }
}
