package org.sucharit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** MongoDB for the projections: a {@code mongod} where there is one, else the embedded server. */
final class Mongo implements Component {

    /** Megabytes. */
    private static final int USUAL = 288;

    private final Path folder;
    private final int port;
    private final Path libraries;
    private final @Nullable Path mongod;
    private final int megabytes;

    /** @param megabytes what the embedded server may take for all it holds */
    Mongo(Path folder, int port, Path libraries, @Nullable Path mongod, int megabytes) {
        this.folder = folder;
        this.port = port;
        this.libraries = libraries;
        this.mongod = mongod;
        this.megabytes = megabytes;
    }

    /** The server that MONGOD names or that is on the PATH; a name that leads nowhere is refused, not passed over. */
    static @Nullable Path find(Map<String, String> environment) {
        var named = environment.get("MONGOD");
        if (named != null && !named.isBlank()) {
            if (!Files.isExecutable(Path.of(named))) {
                throw new CannotStart(
                        "MONGOD ระบุ %s ซึ่งไม่ใช่โปรแกรมที่เรียกใช้ได้".formatted(named),
                        "MONGOD names %s, which is not a program that can be run.".formatted(named));
            }
            return Path.of(named);
        }
        return Stream.of(environment.getOrDefault("PATH", "").split(":"))
                .map(path -> Path.of(path, "mongod"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /** What {@code SUCHARIT_MONGODB_MEGABYTES} allows; enough for the demo, and for some 50,000 complaints, when it says nothing. */
    static int megabytes(Map<String, String> environment) {
        var said = environment.getOrDefault("SUCHARIT_MONGODB_MEGABYTES", Integer.toString(USUAL));
        if (!said.matches("[1-9]\\d{2,4}")) {
            throw new CannotStart(
                    "SUCHARIT_MONGODB_MEGABYTES ต้องเป็นจำนวนเต็มตั้งแต่ 100 ถึง 99999 แต่ระบุไว้เป็น %s"
                            .formatted(said),
                    "SUCHARIT_MONGODB_MEGABYTES must be a whole number from 100 to 99999, not %s.".formatted(said));
        }
        return Integer.parseInt(said);
    }

    @Override
    public String name() {
        return "mongodb";
    }

    @Override
    public Set<String> after() {
        return Set.of();
    }

    /** Where services find it. */
    String uri() {
        return "mongodb://127.0.0.1:%d".formatted(port);
    }

    @Override
    public List<String> command() throws IOException {
        if (mongod != null) {
            Files.createDirectories(folder);
            return List.of(
                    mongod.toString(),
                    "--dbpath=" + folder,
                    "--bind_ip=127.0.0.1",
                    "--port=" + port,
                    "--nounixsocket",
                    "--quiet",
                    "--wiredTigerCacheSizeGB=0.25");
        }
        var command = new ArrayList<>(Commands.java(
                megabytes + "m",
                "-Xms%dm".formatted(initial()),
                "-XX:MaxNewSize=%dm".formatted(young()),
                "-XX:MaxTenuringThreshold=1", // what is not gone soon stays for long
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                Commands.classPath(libraries) + ":" + Commands.ownCode()));
        command.addAll(Commands.FOR_CROWDS);
        command.addAll(Commands.IN_LARGE_PAGES);
        command.addAll(Commands.CLEARED_TOGETHER);
        if (megabytes > USUAL) {
            command.add("-XX:+AlwaysPreTouch"); // rather now than while it answers: some machines find memory slowly
        }
        command.addAll(List.of(EmbeddedMongo.class.getName(), Integer.toString(port)));
        return command;
    }

    /** Much of it at once: growing by little means going through all it holds, again and again. */
    private int initial() {
        return Math.min(megabytes, Math.max(USUAL, megabytes / 2));
    }

    /** Pauses stay short, however much it may hold. */
    private int young() {
        return Math.max(96, megabytes / 8);
    }

    @Override
    public boolean ready() {
        return Ports.answers(port);
    }
}
