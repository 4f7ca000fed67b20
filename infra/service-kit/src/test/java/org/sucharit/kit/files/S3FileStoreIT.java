package org.sucharit.kit.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.test.TestS3;

/** Files in an object store, on a server that speaks S3 in a process of its own. */
class S3FileStoreIT extends FileStoreContract {

    /** Made by the first file that is kept. */
    private final String bucket = "files-" + UUID.randomUUID();

    @Override
    SweptStore store(Clock clock) {
        // tells two files at once
        return new S3FileStore(settings(TestS3.shared().endpoint(), Duration.ofSeconds(30)), clock, 2);
    }

    private S3FileStore impatient(URI endpoint) {
        return new S3FileStore(settings(endpoint, Duration.ofSeconds(1)), Clock.systemUTC());
    }

    private S3Settings settings(URI endpoint, Duration patience) {
        return new S3Settings(endpoint, bucket, "us-east-1", "somebody", "secret", patience);
    }

    @Override
    int stored() {
        return TestS3.shared().objects(bucket);
    }

    @AfterEach
    void runAgain() {
        TestS3.shared().goOn();
    }

    @Test
    void a_large_file_comes_back_as_it_was() throws Exception {
        var content = new byte[31_000_000];
        new Random(8).nextBytes(content);

        var file = store().keep(new ByteArrayInputStream(content), content.length);

        assertThat(file.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        try (var in = store().open(file.sha256())) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void before_anything_is_kept_nothing_is_found_and_nothing_swept() {
        assertThatThrownBy(() -> store().open(SHA_OF_ABC))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("NOT_FOUND"));
        store().remove(SHA_OF_ABC);
        store().sweep(DAY, _ -> false);
    }

    @Test
    void what_somebody_else_put_there_stays() throws IOException {
        keep("abc");
        TestS3.shared().put(bucket, "notes/of-the-operator.txt");

        store(Clock.offset(Clock.systemUTC(), DAY.multipliedBy(2))).sweep(DAY, _ -> false);

        assertThat(stored()).isOne();
    }

    @Test
    void more_files_than_the_store_tells_at_once_are_swept() {
        for (int i = 0; i < 7; i++) TestS3.shared().put(bucket, "%064x/%s".formatted(i / 2, UUID.randomUUID()));

        store(Clock.offset(Clock.systemUTC(), DAY.multipliedBy(2))).sweep(DAY, "%064x".formatted(1)::equals);

        assertThat(stored()).isOne();
    }

    @Test
    void a_store_that_is_away_or_answers_something_else_is_worth_another_try() throws IOException {
        int nobody;
        try (var port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = port.getLocalPort();
        }
        unavailable(impatient(URI.create("http://127.0.0.1:" + nobody)));

        var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            var page = "<html>bad gateway</html>".getBytes(UTF_8);
            exchange.sendResponseHeaders(502, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        other.start();
        try {
            unavailable(impatient(
                    URI.create("http://127.0.0.1:" + other.getAddress().getPort())));
        } finally {
            other.stop(0);
        }
    }

    @Test
    void a_store_that_falls_silent_is_not_waited_for_long_and_serves_again_afterwards() throws IOException {
        keep("abc");
        TestS3.shared().fallSilent();

        long began = System.nanoTime();
        unavailable(impatient(TestS3.shared().endpoint()));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));

        TestS3.shared().goOn();
        store().open(keep("abc").sha256()).close();
    }

    private static void unavailable(SweptStore store) {
        unavailable(() -> store.keep(new ByteArrayInputStream("abc".getBytes(UTF_8)), 1000));
        unavailable(() -> store.open(SHA_OF_ABC));
        unavailable(() -> {
            store.remove(SHA_OF_ABC);
            return null;
        });
    }

    private static void unavailable(Callable<?> attempt) {
        assertThatThrownBy(attempt::call).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.code()).isEqualTo("UNAVAILABLE");
            assertThat(p.headers()).containsKey("Retry-After");
        });
    }
}
