package org.sucharit.reporting.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nobody waits for long behind someone who hardly reads. */
class PacedStreamTests {

    private static OutputStream takes(Duration time, OutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                try {
                    Thread.sleep(time);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                out.write(bytes, offset, length);
            }
        };
    }

    @Test
    void one_who_takes_a_byte_now_and_then_is_left() {
        var paced =
                new PacedStream(takes(Duration.ofMillis(20), OutputStream.nullOutputStream()), Duration.ofMillis(100));
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) paced.write('x');
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("slow");
    }

    @Test
    void one_on_a_slow_network_gets_everything() throws IOException {
        var got = new ByteArrayOutputStream();
        var paced = new PacedStream(takes(Duration.ofMillis(20), got), Duration.ofMillis(100));
        for (int i = 0; i < 20; i++) paced.write(new byte[4 << 10]);
        assertThat(got.size()).isEqualTo(20 * (4 << 10));
    }
}
