package org.sucharit.complaints.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sucharit.kit.problem.Problem;

/** A real ClamAV daemon, which knows one signature: ours. */
class VirusScannerIT {

    private static final byte[] INFECTED =
            "what this file says is found by the signature of a test".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 1_000_000;

    @TempDir
    static Path folder;

    private static @Nullable Process daemon;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        var clamd = Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
                .map(place -> Path.of(place, "clamd"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(clamd.isPresent(), "ClamAV's daemon is not installed");
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var signatures = Files.createDirectories(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("test.ndb"),
                "Sucharit.Test:0:*:" + HexFormat.of().formatHex(INFECTED) + "\n");
        var settings = Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                TCPSocket %d
                TCPAddr 127.0.0.1
                DatabaseDirectory %s
                TemporaryDirectory %s
                StreamMaxLength %d
                MaxThreads 2
                """.formatted(port, signatures, folder, MOST));
        daemon = new ProcessBuilder(clamd.get().toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        awaitPort();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (daemon != null)
            assertThat(daemon.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_clean_file_passes() {
        var clean = new byte[MOST];
        new Random(8).nextBytes(clean);

        assertThatCode(() -> check(clean)).doesNotThrowAnyException();
    }

    @Test
    void an_infected_file_is_refused_also_inside_another() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("notes.txt"));
            zip.write(INFECTED);
        }
        assertThat(new String(packed.toByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("signature of a test");

        for (var file : new byte[][] {INFECTED, packed.toByteArray()})
            assertThatThrownBy(() -> check(file))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo("FILE_INFECTED"));
    }

    @Test
    void what_is_too_long_for_the_daemon_does_not_count_as_clean() {
        assertThatThrownBy(() -> check(new byte[3 * MOST])).isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                        problem.status().value())
                .isEqualTo(503));
    }

    private static void check(byte[] file) {
        VirusScanner.at("127.0.0.1:" + port).check(new ByteArrayInputStream(file));
    }

    private static void awaitPort() throws Exception {
        var deadline = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(deadline) && daemon != null && daemon.isAlive()) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("clamd does not start: " + Files.readString(folder.resolve("clamd.log")));
    }
}
