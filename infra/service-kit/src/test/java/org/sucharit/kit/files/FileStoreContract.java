package org.sucharit.kit.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.kit.problem.Problem;

/** What every file store promises, wherever it keeps files. */
abstract class FileStoreContract {

    static final Duration DAY = Duration.ofDays(1);
    static final String SHA_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    abstract SweptStore store(Clock clock);

    /** How many things there are, finished or not. */
    abstract int stored() throws IOException;

    SweptStore store() {
        return store(Clock.systemUTC());
    }

    /** The same store, that much later. */
    private SweptStore after(Duration age) {
        return store(Clock.offset(Clock.systemUTC(), age));
    }

    StoredFile keep(String content) {
        return store().keep(new ByteArrayInputStream(content.getBytes(UTF_8)), 1000);
    }

    @Test
    void a_file_is_named_by_its_content() throws IOException {
        var file = keep("abc");
        assertThat(file).isEqualTo(new StoredFile(SHA_OF_ABC, 3));
        try (var in = store().open(SHA_OF_ABC)) {
            assertThat(in.readAllBytes()).isEqualTo("abc".getBytes(UTF_8));
        }
        assertThat(keep("abc")).isEqualTo(file);
    }

    @Test
    void one_byte_too_many_is_refused_and_leaves_nothing() throws IOException {
        var store = store();
        assertThatThrownBy(() -> store.keep(new ByteArrayInputStream(new byte[1001]), 1000))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("TOO_LARGE"));
        assertThat(stored()).isZero();
        assertThat(store.keep(new ByteArrayInputStream(new byte[1000]), 1000).size())
                .isEqualTo(1000);
    }

    @Test
    void a_sender_who_breaks_off_leaves_nothing() throws IOException {
        var broken = new InputStream() {
            int left = 100;

            @Override
            public int read() throws IOException {
                if (--left < 0) throw new IOException("connection reset");
                return 'x';
            }
        };
        assertThatThrownBy(() -> store().keep(broken, 1000)).isInstanceOf(UncheckedIOException.class);
        assertThat(stored()).isZero();
    }

    @Test
    void what_nothing_names_goes_after_a_day() throws IOException {
        var named = keep("named");
        var unnamed = keep("unnamed");
        after(DAY.minusMinutes(1)).sweep(DAY, _ -> false);
        assertThat(stored()).isEqualTo(2);
        after(DAY.plusMinutes(1)).sweep(DAY, named.sha256()::equals);
        store().open(named.sha256()).close();
        assertThatThrownBy(() -> store().open(unnamed.sha256()))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("NOT_FOUND"));
        assertThat(stored()).isOne();
    }

    @Test
    void a_file_that_is_sent_again_is_young_again() throws Exception {
        keep("abc");
        Thread.sleep(1100); // some stores tell seconds only
        var between = Instant.now();
        keep("abc");

        store(Clock.fixed(between.plus(DAY), ZoneOffset.UTC)).sweep(DAY, _ -> false);

        store().open(SHA_OF_ABC).close();
        assertThat(stored()).isOne();
    }

    @Test
    void what_is_sent_twice_and_named_is_kept_once_after_a_day() throws IOException {
        keep("abc");
        keep("abc");

        after(DAY.plusMinutes(1)).sweep(DAY, _ -> true);

        store().open(SHA_OF_ABC).close();
        assertThat(stored()).isOne();
    }

    @Test
    void what_is_removed_is_gone_at_once() throws IOException {
        var kept = keep("abc");
        keep("abc");

        store().remove(kept.sha256());
        store().remove(kept.sha256());

        assertThatThrownBy(() -> store().open(kept.sha256())).isInstanceOf(Problem.class);
        assertThat(stored()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../etc/passwd", "", "abc", "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"
            })
    void only_a_hash_opens_a_file(String name) {
        assertThatThrownBy(() -> store().open(name))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("NOT_FOUND"));
    }
}
