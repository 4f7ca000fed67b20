package org.sucharit.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A server that speaks S3, as a process of its own: the jar that {@code sucharit.test.s3} names. It asks nobody for the right key.
 */
public final class TestS3 {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern COUNT = Pattern.compile("<KeyCount>(\\d+)</KeyCount>");
    private static @Nullable TestS3 shared;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final Path folder;
    private final Process process;

    private TestS3() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        folder = Files.createTempDirectory("s3");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + folder,
                        "-jar",
                        System.getProperty("sucharit.test.s3"),
                        "--server.address=127.0.0.1",
                        "--server.ssl.enabled=false",
                        "--server.port=" + port,
                        // a second door, which it always has
                        "--com.adobe.testing.s3mock.httpPort=0")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3.log").toFile());
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        await(folder.resolve("s3.log"));
    }

    /** The server that all tests of this JVM share. */
    public static synchronized TestS3 shared() {
        try {
            if (shared == null) shared = new TestS3();
            return shared;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** How many a bucket has, up to a thousand; none where there is no such bucket. */
    public int objects(String bucket) {
        var listed = send(HttpRequest.newBuilder(endpoint().resolve("/" + bucket + "?list-type=2")));
        var count = COUNT.matcher(listed);
        return count.find() ? Integer.parseInt(count.group(1)) : 0;
    }

    /** An object of another's, in a bucket that may not be there yet. */
    public void put(String bucket, String key) {
        send(HttpRequest.newBuilder(endpoint().resolve("/" + bucket)).PUT(HttpRequest.BodyPublishers.noBody()));
        send(HttpRequest.newBuilder(endpoint().resolve("/" + bucket + "/" + key))
                .PUT(HttpRequest.BodyPublishers.ofString("x")));
    }

    /** It takes connections from now on, but answers nothing. */
    public void fallSilent() {
        signal("STOP");
    }

    public void goOn() {
        signal("CONT");
    }

    private void end() {
        try (var files = Files.walk(folder)) {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | InterruptedException e) {
            // left to the system's cleaning of temporary files
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void await(Path log) throws IOException {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            if (!process.isAlive()) break;
            try {
                send(HttpRequest.newBuilder(endpoint()));
                return;
            } catch (UncheckedIOException e) {
                pause();
            }
        }
        throw new IllegalStateException("The S3 server does not start: " + Files.readString(log));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
