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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker (KRaft, one node) for tests: in a container where {@link TestImage} says so, else as a process of its own. The
 * module that uses it needs {@code org.apache.kafka:kafka_2.13} in test scope. Each test takes topics of its own.
 */
public final class TestKafka {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int PORT = 9092;
    private static final int CONTROLLER_PORT = 9093;
    private static @Nullable TestKafka shared;

    private final int port = freePort();
    private final int controllerPort = freePort();
    private final Path home;
    private final @Nullable ServerContainer container;
    private @Nullable Process process;

    private TestKafka() {
        try {
            home = Files.createTempDirectory("kafka");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        container = contained() ? container() : null;
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
        return (contained() ? Docker.host() : "127.0.0.1") + ":" + port;
    }

    /** A name no other test uses. */
    public static String freshTopic() {
        return "test-" + UUID.randomUUID();
    }

    /** Starts it with the data it had. */
    public void start() {
        if (container == null) startProcess();
        else startContainer(container);
    }

    private void startContainer(ServerContainer broker) {
        broker.run();
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
            var wish = new DescribeClusterOptions().timeoutMs((int) PATIENCE.toMillis());
            admin.describeCluster(wish).nodes().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(broker.getLogs(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void startProcess() {
        try {
            var properties = home.resolve("server.properties");
            if (!Files.exists(properties)) {
                Files.write(properties, lines(settings("127.0.0.1:" + port, "127.0.0.1:" + controllerPort)));
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

    /** As a container is told them: {@code KAFKA_LOG_DIRS} for {@code log.dirs}. */
    private ServerContainer container() {
        var broker = new ServerContainer(TestImage.KAFKA, port, PORT).withEnv("KAFKA_HEAP_OPTS", "-Xmx256m");
        settings(":" + PORT, "localhost:" + CONTROLLER_PORT)
                .forEach((name, value) ->
                        broker.addEnv("KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        return broker;
    }

    private Map<String, String> settings(String listensAt, String controller) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@" + controller),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listeners", "PLAINTEXT://" + listensAt + ",CONTROLLER://" + controller),
                Map.entry("advertised.listeners", "PLAINTEXT://" + servers()),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry(
                        "log.dirs",
                        contained() ? "/tmp/kafka-data" : home.resolve("data").toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("log.cleaner.dedupe.buffer.size", "16777216"));
    }

    private static List<String> lines(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    private static boolean contained() {
        return TestImage.KAFKA.contained();
    }

    /** Kills it; what it acknowledged stays. */
    public void kill() {
        if (container != null) container.kill();
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
        if (container == null) kill();
        else container.stop();
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
