package org.sucharit.kit.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.kit.problem.Problem;

class DiskFileStoreTests extends FileStoreContract {

    @TempDir
    Path folder;

    @Override
    SweptStore store(Clock clock) {
        return new DiskFileStore(folder, clock);
    }

    @Override
    int stored() throws IOException {
        return files().size();
    }

    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void the_same_content_is_kept_once() throws IOException {
        keep("abc");
        keep("abc");
        assertThat(files()).hasSize(1);
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

    /** Between two looks at a file, another replica keeps it anew or an event comes to name it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void what_is_sent_again_while_the_old_one_is_looked_at_stays(int look) throws IOException {
        keep("abc");
        age(files().getFirst(), DAY.plusMinutes(1));
        var looks = new AtomicInteger();

        store().sweep(DAY, _ -> {
            if (looks.incrementAndGet() == look) keep("abc");
            return false;
        });

        store().open(SHA_OF_ABC).close();
        assertThat(stored()).isOne();
    }

    @Test
    void what_comes_to_be_named_while_it_is_looked_at_stays_and_is_young_again() throws IOException {
        keep("abc");
        age(files().getFirst(), DAY.plusMinutes(1));
        var looks = new AtomicInteger();

        store().sweep(DAY, _ -> looks.incrementAndGet() == 2);

        store().open(SHA_OF_ABC).close();
        store().sweep(DAY, _ -> false);
        assertThat(stored()).isOne();
    }

    @Test
    void nothing_goes_while_nobody_can_be_asked() throws IOException {
        keep("abc");
        age(files().getFirst(), DAY.plusMinutes(1));
        var looks = new AtomicInteger();

        assertThatThrownBy(() -> store().sweep(DAY, _ -> {
                    if (looks.incrementAndGet() == 2) throw new IllegalStateException("away");
                    return false;
                }))
                .hasMessage("away");

        store().open(SHA_OF_ABC).close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_was_set_aside_when_a_process_died_is_back_if_anything_names_it(boolean named) throws IOException {
        keep("abc");
        var aside = folder.resolve("incoming").resolve(SHA_OF_ABC + "." + UUID.randomUUID());
        Files.move(files().getFirst(), aside);
        age(aside, DAY.plusMinutes(1));

        store().sweep(DAY, _ -> named);

        assertThat(aside).doesNotExist();
        assertThat(stored()).isEqualTo(named ? 1 : 0);
        if (named) store().open(SHA_OF_ABC).close();
    }

    @Test
    void what_is_removed_is_not_put_back() throws IOException {
        var kept = keep("abc");
        Files.move(files().getFirst(), folder.resolve("incoming").resolve(kept.sha256() + "." + UUID.randomUUID()));

        store().remove(kept.sha256());

        assertThat(stored()).isZero();
    }

    @Test
    void what_no_store_has_put_there_stays() throws IOException {
        keep("abc");
        var foreign = Files.createDirectories(folder.resolve("lost+found")).resolve("x");
        age(Files.writeString(foreign, "x"), DAY.plusMinutes(1));

        store().sweep(DAY, _ -> false);

        assertThat(foreign).exists();
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
