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

    private final Path folder;
    private final int port;
    private final Path libraries;
    private final @Nullable Path mongod;

    Mongo(Path folder, int port, Path libraries, @Nullable Path mongod) {
        this.folder = folder;
        this.port = port;
        this.libraries = libraries;
        this.mongod = mongod;
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
                "288m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                Commands.classPath(libraries) + ":" + Commands.ownCode()));
        command.addAll(List.of(EmbeddedMongo.class.getName(), Integer.toString(port)));
        return command;
    }

    @Override
    public boolean ready() {
        return Ports.answers(port);
    }
}
