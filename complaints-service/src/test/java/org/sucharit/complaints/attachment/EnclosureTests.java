package org.sucharit.complaints.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process that a file has taken over can reach: it runs in the place of the one that rebuilds. */
class EnclosureTests {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Path CLASSES = Path.of("target/test-classes").toAbsolutePath();
    private static final List<String> NAMESPACES = List.of(
            "unshare",
            "--user",
            "--map-root-user",
            "--mount",
            "--net",
            "--pid",
            "--fork",
            "mount",
            "-t",
            "proc",
            "x",
            "/proc");

    @TempDir
    Path folder;

    @Test
    void it_reads_no_key_sees_no_process_and_opens_no_connection() throws Exception {
        assumeThat(runs(NAMESPACES)).as("unshare does not work here").isTrue();
        var enclosure = enclosure();
        assertThat(enclosure.isolation()).isEqualTo(Isolation.FULL);

        var told = peeked(enclosure);

        assertThat(told)
                .contains("environment={}", "processes=1")
                .contains("socket refused", "write refused", "program refused", "read refused", "service refused")
                .noneMatch(line -> line.contains("the key"));
    }

    /** The same attempts succeed where nothing is in their way: else their failing would prove nothing. */
    @Test
    void without_it_the_same_process_would_get_all_of_it() throws Exception {
        var told = peeked(new Enclosure(Isolation.NONE, List.of()));

        assertThat(told).contains("socket=true", "read=the key").anyMatch(line -> line.startsWith("write=/"));
        assertThat(told).noneMatch(line -> line.equals("processes=1"));
    }

    @Test
    void where_nothing_else_works_it_still_has_no_environment_and_writes_nothing() throws Exception {
        var limited = new Enclosure(Isolation.NONE, withoutUnshare(enclosure().words()));

        assertThat(peeked(limited)).contains("environment={}", "write refused");
    }

    @Test
    void nothing_of_it_is_left_when_it_is_ended() throws Exception {
        var words = enclosure().around(List.of("/bin/sleep", "7331"));
        try (var process = RebuildProcess.started(new RebuildCommand(Isolation.FULL, words), LONG)) {
            await().atMost(LONG).until(EnclosureTests::sleeps);
            assertThat(process.answer()).isNotNull();
        }
        await().atMost(LONG).until(() -> !sleeps());
    }

    @Test
    void a_program_that_does_not_start_within_it_is_tried_with_less() {
        assertThat(Enclosure.strongest(List.of(), LONG, List.of("/nonexistent")))
                .isEqualTo(new Enclosure(Isolation.NONE, List.of()));
    }

    @Test
    void outside_local_mode_the_service_refuses_to_go_without_unless_it_is_told_to() {
        assertThat(settings(null).leastIsolation(false)).isEqualTo(Isolation.FULL);
        assertThat(settings(null).leastIsolation(true)).isEqualTo(Isolation.NONE);
        assertThat(settings(Isolation.NETWORK).leastIsolation(false)).isEqualTo(Isolation.NETWORK);

        var bare = new RebuildCommand(Isolation.NONE, List.of("/bin/true"));
        assertThatExceptionOfType(NotEnclosed.class)
                .isThrownBy(() -> new Rebuilder(settings(Isolation.NETWORK), bare, false))
                .withMessageContaining("isolation NONE, and NETWORK is asked for");
        assertThat(new Rebuilder(settings(Isolation.NONE), bare, false).isolation())
                .isEqualTo(Isolation.NONE);
    }

    private List<String> peeked(Enclosure enclosure) throws IOException {
        var key = Files.writeString(folder.resolve("receipt.json"), "the key");
        try (var listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var words = enclosure.around(List.of(
                    RebuildCode.java(),
                    "-Xmx64m",
                    "-cp",
                    CLASSES.toString(),
                    Peeking.class.getName(),
                    Integer.toString(listening.getLocalPort()),
                    folder.toString(),
                    key.toString()));
            try (var process = RebuildProcess.started(new RebuildCommand(enclosure.isolation(), words), LONG)) {
                return new String(process.answer().readAllBytes(), UTF_8)
                        .lines()
                        .toList();
            }
        }
    }

    private static Enclosure enclosure() {
        var needed = new ArrayList<>(RebuildCode.files());
        needed.add(CLASSES);
        return Enclosure.strongest(needed, LONG, List.of(RebuildCode.java(), "-version"));
    }

    /** From the shell on, without a root of its own. */
    private static List<String> withoutUnshare(List<String> words) {
        var limited = new ArrayList<>(words.subList(words.indexOf("/bin/sh"), words.indexOf("enclosed") + 2));
        limited.addAll(List.of("", "--"));
        return limited;
    }

    private static boolean sleeps() {
        return ProcessHandle.allProcesses().anyMatch(process -> process.info()
                .commandLine()
                .filter(line -> line.matches("\\S*/sleep 7331"))
                .isPresent());
    }

    private static boolean runs(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static AttachmentSettings settings(@Nullable Isolation least) {
        return new AttachmentSettings(1, "64m", LONG, LONG, least);
    }
}
