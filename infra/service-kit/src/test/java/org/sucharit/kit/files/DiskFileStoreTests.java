package org.sucharit.kit.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.kit.problem.Problem;

class DiskFileStoreTests {

    static final Duration DAY = Duration.ofDays(1);
    static final String SHA_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    DiskFileStore store() {
        return new DiskFileStore(folder, Clock.systemUTC());
    }

    StoredFile keep(String content) {
        return store().keep(new ByteArrayInputStream(content.getBytes(UTF_8)), 1000);
    }

    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void a_file_is_named_by_its_content() throws IOException {
        var file = keep("abc");
        assertThat(file).isEqualTo(new StoredFile(SHA_OF_ABC, 3));
        try (var in = store().open(SHA_OF_ABC)) {
            assertThat(in.readAllBytes()).isEqualTo("abc".getBytes(UTF_8));
        }
    }

    @Test
    void the_same_content_is_kept_once() throws IOException {
        assertThat(keep("abc")).isEqualTo(keep("abc"));
        assertThat(files()).hasSize(1);
    }

    @Test
    void one_byte_too_many_is_refused_and_leaves_nothing() throws IOException {
        var store = store();
        assertThatThrownBy(() -> store.keep(new ByteArrayInputStream(new byte[1001]), 1000))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("TOO_LARGE"));
        assertThat(files()).isEmpty();
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
        assertThat(files()).isEmpty();
    }

    @Test
    void a_disk_that_takes_nothing_is_worth_another_try() throws IOException {
        Files.writeString(folder.resolve("incoming"), "a file where the folder should be");
        assertThatThrownBy(() -> keep("abc"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("UNAVAILABLE"));
    }

    @Test
    void what_a_crash_left_is_never_shown_and_goes_after_a_day() throws IOException {
        keep("abc");
        var half = Files.writeString(folder.resolve("incoming").resolve("half-written"), "ab");
        store().sweep(DAY, _ -> true);
        assertThat(half).exists();
        age(half, DAY.plusMinutes(1));
        store().sweep(DAY, _ -> true);
        assertThat(half).doesNotExist();
        assertThat(files()).hasSize(1);
    }

    @Test
    void what_nothing_names_goes_after_a_day() throws IOException {
        var named = keep("named");
        var unnamed = keep("unnamed");
        for (var file : files()) age(file, DAY.minusMinutes(1));
        store().sweep(DAY, _ -> false);
        assertThat(files()).hasSize(2);
        for (var file : files()) age(file, DAY.plusMinutes(1));
        store().sweep(DAY, named.sha256()::equals);
        store().open(named.sha256()).close();
        assertThatThrownBy(() -> store().open(unnamed.sha256())).isInstanceOf(Problem.class);
    }

    @Test
    void what_is_removed_is_gone_at_once() throws IOException {
        var kept = keep("abc");

        store().remove(kept.sha256());
        store().remove(kept.sha256());

        assertThatThrownBy(() -> store().open(kept.sha256())).isInstanceOf(Problem.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void a_file_that_is_sent_again_is_young_again() throws IOException {
        var file = keep("abc");
        age(files().getFirst(), DAY.multipliedBy(3));
        keep("abc");
        store().sweep(DAY, _ -> false);
        store().open(file.sha256()).close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../etc/passwd", "", "abc", "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"
            })
    void only_a_hash_opens_a_file(String name) {
        assertThatThrownBy(() -> store().open(name))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("NOT_FOUND"));
    }

    private static void age(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    @Test
    void dated_by_day_neither_files_nor_folders_tell_the_hour() throws IOException {
        var now = Instant.parse("2026-03-05T03:04:05Z");
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        DiskFileStore.datedByDay(folder, clock).keep(new ByteArrayInputStream("abc".getBytes(UTF_8)), 1000);

        var endOfDay = FileTime.from(Instant.parse("2026-03-05T17:00:00Z"));
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all).isNotEmpty().allSatisfy(path -> assertThat(Files.getLastModifiedTime(path))
                    .isEqualTo(endOfDay));
        }
        for (int days : new int[] {0, 1}) {
            var later = Clock.fixed(now.plus(Duration.ofDays(days)), ZoneOffset.UTC);
            DiskFileStore.datedByDay(folder, later).sweep(DAY, sha256 -> false);
            assertThat(files()).as("after " + days).hasSize(1);
        }
        var muchLater = Clock.fixed(now.plus(Duration.ofDays(2)), ZoneOffset.UTC);
        DiskFileStore.datedByDay(folder, muchLater).sweep(DAY, sha256 -> false);
        assertThat(files()).isEmpty();
    }

    @Test
    void dated_by_day_reading_does_not_tell_the_hour_either() throws IOException {
        var store = DiskFileStore.datedByDay(folder, Clock.systemUTC());
        var kept = store.keep(new ByteArrayInputStream("abc".getBytes(UTF_8)), 1000);

        try (var in = store.open(kept.sha256())) {
            assertThat(in.readAllBytes()).hasSize(3);
        }

        try (Stream<Path> all = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(all).singleElement().satisfies(path -> assertThat(
                            Files.readAttributes(path, BasicFileAttributes.class)
                                    .lastAccessTime()
                                    .toInstant())
                    .isEqualTo(Files.getLastModifiedTime(path).toInstant().plusSeconds(1)));
        }
    }

    @Test
    void dated_by_day_not_even_what_a_crash_left_tells_the_hour() throws IOException {
        var draft = Files.createDirectories(folder.resolve("incoming")).resolve("half");
        Files.writeString(draft, "x");

        DiskFileStore.datedByDay(folder, Clock.fixed(Instant.parse("2026-03-05T03:04:05Z"), ZoneOffset.UTC));

        assertThat(Files.getLastModifiedTime(draft)).isEqualTo(FileTime.from(Instant.parse("2026-03-05T17:00:00Z")));
    }
}
