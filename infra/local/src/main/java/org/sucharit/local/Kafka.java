package org.sucharit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** A real Kafka broker and its controller in one small process. */
final class Kafka implements Component {

    /** Started where nothing can be written, Kafka takes its own records for damaged and throws them away: all topics with them. */
    private static final long ROOM = 32L << 20;

    private final Path folder;
    private final int port;
    private final Path libraries;

    Kafka(Path folder, int port, Path libraries) {
        this.folder = folder;
        this.port = port;
        this.libraries = libraries;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Set<String> after() {
        return Set.of();
    }

    @Override
    public List<String> command() throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).getUsableSpace() < ROOM) {
            throw new IOException("ดิสก์เต็ม รอจนกว่าจะมีที่ว่าง · the disk is full, waiting for room: " + folder);
        }
        var properties = folder.resolve("server.properties");
        // nobody but the broker itself talks to its controller: any free port does, so it can never be taken
        Files.writeString(properties, settings(Ports.anyFree()));
        if (Files.notExists(folder.resolve("log").resolve("meta.properties"))) {
            format(properties);
        }
        return program("192m", "kafka.Kafka", properties.toString());
    }

    private void format(Path properties) throws IOException {
        var half = folder.resolve("log");
        if (Files.exists(half)) {
            Place.deleteTree(half, null);
        }
        var id = new byte[16];
        new SecureRandom().nextBytes(id);
        id[0] &= 0x7f; // an id must not begin with a hyphen
        var cluster = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        Commands.run(program("64m", "kafka.tools.StorageTool", "format", "-t", cluster, "-c", properties.toString()));
    }

    private List<String> program(String heap, String... rest) throws IOException {
        var command = new ArrayList<>(Commands.java(
                heap,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSX",
                "-cp",
                Commands.classPath(libraries)));
        command.addAll(List.of(rest));
        return command;
    }

    private String settings(int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%1$d
                listeners=PLAINTEXT://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%1$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                # topics are kept for ever and made by those who own them
                log.retention.ms=-1
                auto.create.topics.enable=false
                num.partitions=12
                # what is acknowledged is on the disk within a second
                log.flush.interval.ms=1000
                # one node
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                # small
                num.network.threads=1
                num.io.threads=2
                background.threads=2
                num.recovery.threads.per.data.dir=2
                log.cleaner.threads=1
                log.cleaner.dedupe.buffer.size=4194304
                log.cleaner.io.buffer.size=65536
                log.index.size.max.bytes=1048576
                metadata.log.max.record.bytes.between.snapshots=4194304
                """.formatted(controllerPort, port, folder.resolve("log"));
    }

    @Override
    public boolean ready() {
        return Ports.answers(port);
    }
}
