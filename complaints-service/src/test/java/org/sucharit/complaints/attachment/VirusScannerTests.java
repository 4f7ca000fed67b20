package org.sucharit.complaints.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.problem.Problem;

class VirusScannerTests {

    private static final byte[] FILE = new byte[200_000];

    @Test
    void the_daemon_gets_the_whole_file_and_says_it_is_clean() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var got = answering(server, "stream: OK\0");
            assertThatCode(() -> check(server)).doesNotThrowAnyException();
            assertThat(got.get(5, TimeUnit.SECONDS)).isEqualTo(FILE);
        }
    }

    @Test
    void an_infected_file_is_refused() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var got = answering(server, "stream: Eicar-Test-Signature FOUND\0");
            assertThatThrownBy(() -> check(server))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo("FILE_INFECTED"));
            got.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void no_clear_answer_is_no_answer() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var got = answering(server, "INSTREAM size limit exceeded. ERROR\0");
            assertThatThrownBy(() -> check(server)).isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                            problem.status().value())
                    .isEqualTo(503));
            got.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void one_that_is_away_holds_files_up_and_none_at_all_does_not() throws Exception {
        int nobody;
        try (var server = new ServerSocket(0)) {
            nobody = server.getLocalPort();
        }
        assertThatThrownBy(() -> VirusScanner.at("127.0.0.1:" + nobody).check(new ByteArrayInputStream(FILE)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.status().value()).isEqualTo(503));
        assertThat(VirusScanner.at("").isThere()).isFalse();
    }

    private static void check(ServerSocket server) {
        VirusScanner.at("127.0.0.1:" + server.getLocalPort()).check(new ByteArrayInputStream(FILE));
    }

    private static CompletableFuture<byte[]> answering(ServerSocket server, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (var socket = server.accept()) {
                var in = new DataInputStream(socket.getInputStream());
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                        .isEqualTo("zINSTREAM\0");
                var got = new ByteArrayOutputStream();
                for (int n = in.readInt(); n > 0; n = in.readInt()) got.writeBytes(in.readNBytes(n));
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return got.toByteArray();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
