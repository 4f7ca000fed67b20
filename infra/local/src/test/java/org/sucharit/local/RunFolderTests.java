package org.sucharit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTests {

    @TempDir
    Path folder;

    @Test
    void a_recorded_process_is_found_and_ended() throws IOException {
        var runs = new RunFolder(folder);
        var sleep = new ProcessBuilder("sleep", "60").start();
        runs.record("kafka", sleep.toHandle());

        assertThat(folder.resolve("kafka.pid")).hasContent("" + sleep.pid());
        assertThat(Ending.endLeftovers(runs)).isEqualTo(1);
        assertThat(sleep.isAlive()).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void another_program_that_was_given_the_same_number_is_left_alone() throws IOException {
        var runs = new RunFolder(folder);
        var sleep = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(folder.resolve("kafka.pid"), sleep.pid() + "\n");
            Files.writeString(folder.resolve("kafka.since"), Instant.now().minusSeconds(3600) + "\n");

            assertThat(runs.process("kafka")).isEmpty();
            assertThat(Ending.endLeftovers(runs)).isZero();
            assertThat(sleep.isAlive()).isTrue();
        } finally {
            sleep.destroyForcibly();
        }
    }

    @Test
    void what_does_not_listen_is_ended_by_force() throws IOException, InterruptedException {
        var stubborn = new ProcessBuilder("sh", "-c", "trap '' TERM; echo on; while :; do sleep 0.2; done").start();
        stubborn.getInputStream().read();

        Ending.end(List.of(new Ending.Target(stubborn.toHandle(), "TERM", java.time.Duration.ofMillis(300))));

        assertThat(stubborn.waitFor(2, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void clearing_the_data_spares_what_is_not_ours() throws IOException {
        var place = new Place(folder, folder.resolve("data"));
        place.prepare();
        Files.createDirectories(place.data().resolve("postgres/base"));
        Files.writeString(place.data().resolve("postgres/base/1"), "x");
        Files.writeString(place.data().resolve("holiday.jpg"), "x");
        Files.writeString(place.run().resolve(RunFolder.LOCK), "");

        place.clear();

        assertThat(place.data().resolve("postgres")).doesNotExist();
        assertThat(place.data().resolve("holiday.jpg")).exists();
        assertThat(place.run().resolve(RunFolder.LOCK)).exists();
    }

    @Test
    void a_long_log_is_cut_and_the_one_before_it_kept() throws IOException {
        var logs = new Logs(folder);
        Files.write(logs.of("kafka"), new byte[(int) Logs.BOUND + 1]);
        Files.writeString(logs.of("postgres"), "short");

        logs.cutLongOnes();

        assertThat(logs.of("kafka")).isEmptyFile();
        assertThat(folder.resolve("kafka.log.1")).hasSize(Logs.BOUND + 1);
        assertThat(logs.of("postgres")).hasContent("short");
    }
}
