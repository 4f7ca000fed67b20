package org.sucharit.complaints.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.problem.Problem;

/** The process itself, started as the service starts it. */
class RebuilderTests {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final byte[] TEXT = "ข้อความ".getBytes(UTF_8);

    private final List<byte[]> stored = new ArrayList<>();

    @Test
    void a_file_comes_back_as_a_copy() {
        var rebuilt = rebuilder(1, LONG, LONG)
                .rebuild(new ByteArrayInputStream(TEXT), store())
                .orElseThrow();

        assertThat(rebuilt.about()).isEqualTo(new About("text/plain", TEXT.length, 0));
        assertThat(rebuilt.thumbnail()).isNull();
        assertThat(stored).containsExactly(TEXT);
    }

    @Test
    void a_process_that_takes_too_long_is_ended_and_the_file_counts_as_original() {
        var never = new RebuildCommand(Isolation.NONE, List.of("/bin/sleep", "60"));
        long begun = System.nanoTime();

        assertThat(new Rebuilder(settings(1, Duration.ofMillis(300), LONG), never, true)
                        .rebuild(new ByteArrayInputStream(new byte[1 << 20]), store()))
                .isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
        assertThat(stored).isEmpty();
    }

    @Test
    void what_a_process_answers_is_not_trusted() {
        for (var answer : List.of("", "\\001", "\\001\\000\\003a/b\\000\\000\\000\\000\\377\\377\\377\\377", "\\011x"))
            assertThat(new Rebuilder(
                                    settings(1, LONG, LONG),
                                    new RebuildCommand(Isolation.NONE, List.of("/usr/bin/printf", answer)),
                                    true)
                            .rebuild(new ByteArrayInputStream(TEXT), store()))
                    .as(answer)
                    .isEmpty();
        assertThat(stored).isEmpty();
    }

    @Test
    void a_copy_that_is_cut_off_is_none() {
        var cutOff = new RebuildCommand(
                Isolation.NONE,
                List.of("/usr/bin/printf", "\\001\\000\\012text/plain\\000\\000\\000\\000\\000\\000\\000\\011abc"));

        assertThat(new Rebuilder(settings(1, LONG, LONG), cutOff, true)
                        .rebuild(new ByteArrayInputStream(TEXT), store()))
                .isEmpty();
    }

    @Test
    void with_no_place_free_the_sender_is_asked_to_come_back() throws Exception {
        var rebuilder = rebuilder(1, LONG, Duration.ofMillis(50));
        var started = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            others.submit(() -> rebuilder.rebuild(waiting(started, done), store()));
            assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> rebuilder.rebuild(new ByteArrayInputStream(TEXT), store()))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.code()).isEqualTo("TOO_MANY_FILES");
                        assertThat(problem.headers()).containsKey("Retry-After");
                    });
            done.countDown();
        }
        assertThat(rebuilder.rebuild(new ByteArrayInputStream(TEXT), store())).isPresent();
    }

    @Test
    void it_is_started_with_neither_keys_nor_settings_nor_a_place_to_write() {
        var words = RebuildCommand.of(settings(1, LONG, LONG)).words();

        assertThat(words).contains("-Djava.io.tmpdir=/nonexistent", "-XX:ErrorFile=/dev/null", "-Xmx320m");
        assertThat(String.join(" ", words)).doesNotContain("spring", "tink", "axon", "password");
    }

    private static InputStream waiting(CountDownLatch started, CountDownLatch done) {
        return new ByteArrayInputStream(TEXT) {
            @Override
            public synchronized int read(byte[] bytes, int from, int length) {
                started.countDown();
                try {
                    done.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return super.read(bytes, from, length);
            }
        };
    }

    private static Rebuilder rebuilder(int atOnce, Duration patience, Duration forPlace) {
        return new Rebuilder(settings(atOnce, patience, forPlace), true);
    }

    private static AttachmentSettings settings(int atOnce, Duration patience, Duration forPlace) {
        return new AttachmentSettings(atOnce, "320m", patience, forPlace, null);
    }

    private Rebuilder.Store store() {
        return new Rebuilder.Store() {
            @Override
            public Kept copy(InputStream content) {
                try {
                    stored.add(content.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return new Kept("0".repeat(64), 1);
            }

            @Override
            public Kept thumbnail(InputStream content) {
                return copy(content);
            }
        };
    }
}
