package org.sucharit.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker (KRaft, one node) for tests, as a process of its own. The module that uses it needs
 * {@code org.apache.kafka:kafka_2.13} in test scope. Each test takes topics of its own.
 */
public final class TestKafka {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static @Nullable TestKafka shared;

    private final int port = freePort();
    private final int controllerPort = freePort();
    private final Path home;
    private @Nullable Process process;

    private TestKafka() {
        try {
            home = Files.createTempDirectory("kafka");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The broker all tests of this JVM share. */
    public static synchronized TestKafka shared() {
        if (shared == null) {
            shared = away();
            shared.start();
        }
        return shared;
    }

    /** A broker for one test, not running yet. */
    public static TestKafka away() {
        var kafka = new TestKafka();
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::end));
        return kafka;
    }

    public String servers() {
        return "127.0.0.1:" + port;
    }

    /** A name no other test uses. */
    public static String freshTopic() {
        return "test-" + UUID.randomUUID();
    }

    /** Starts it with the data it had. */
    public void start() {
        try {
            var properties = home.resolve("server.properties");
            if (!Files.exists(properties)) {
                Files.writeString(properties, """
                        process.roles=broker,controller
                        node.id=1
                        controller.quorum.voters=1@127.0.0.1:%2$d
                        controller.listener.names=CONTROLLER
                        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                        log.dirs=%3$s
                        auto.create.topics.enable=false
                        offsets.topic.replication.factor=1
                        offsets.topic.num.partitions=1
                        transaction.state.log.replication.factor=1
                        transaction.state.log.min.isr=1
                        group.initial.rebalance.delay.ms=0
                        log.cleaner.dedupe.buffer.size=16777216
                        """.formatted(port, controllerPort, home.resolve("data")));
                run(
                                "kafka.tools.StorageTool",
                                "format",
                                "-t",
                                Uuid.randomUuid().toString(),
                                "-c",
                                properties.toString())
                        .waitFor(60, TimeUnit.SECONDS);
            }
            process = run("kafka.Kafka", properties.toString());
            awaitPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Kills it; what it acknowledged stays. */
    public void kill() {
        if (process == null) return;
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process = null;
    }

    private void end() {
        kill();
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // left to the system's cleaning of temporary files
        }
    }

    private Process run(String mainClass, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(
                        home.resolve(mainClass + ".log").toFile()))
                .start();
    }

    private void awaitPort() throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            if (process == null || !process.isAlive())
                throw new IllegalStateException("Kafka ended: see " + home.resolve("kafka.Kafka.log"));
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("Kafka does not start");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
