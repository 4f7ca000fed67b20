package org.sucharit.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Clocks of services that can be set while they run, each by a file: Debian's {@code libfaketime}, put before the C library of what the
 * launcher starts by way of {@code setsid}. What counts time without a clock (monotonic) is left alone.
 */
final class FalseClock {

    private static final String LIBRARY = "faketime/libfaketimeMT.so.1";

    private static final String SETSID = """
            #!/bin/sh
            # found before the real one by the launcher, which starts everything with it
            for service in measures complaints reporting; do
                case "$*" in
                *org.sucharit.$service.*Application*)
                    export LD_PRELOAD=%1$s FAKETIME_TIMESTAMP_FILE=%2$s/$service FAKETIME_CACHE_DURATION=1
                    export DONT_FAKE_MONOTONIC=1 FAKETIME_FORCE_MONOTONIC_FIX=0 NO_FAKE_STAT=1 ;;
                esac
            done
            exec %3$s "$@"
            """;

    private final Path folder;

    private FalseClock(Path folder) {
        this.folder = folder;
    }

    /** All of them right. @return empty where the library is not installed */
    static Optional<FalseClock> in(Path folder) throws IOException {
        var library = library();
        var setsid = program("setsid");
        if (library.isEmpty() || setsid.isEmpty()) return Optional.empty();
        Files.createDirectories(folder);
        var script = folder.resolve("setsid");
        Files.writeString(script, SETSID.formatted(library.get(), folder.toAbsolutePath(), setsid.get()));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        var clock = new FalseClock(folder);
        for (var service : ReadModels.SERVICES) clock.set(service, Duration.ZERO);
        return Optional.of(clock);
    }

    private static Optional<Path> library() throws IOException {
        for (var libraries : new String[] {"/usr/lib", "/usr/lib64"}) {
            if (Files.notExists(Path.of(libraries))) continue;
            try (Stream<Path> found = Files.list(Path.of(libraries))) {
                var there = Stream.concat(Stream.of(Path.of(libraries)), found)
                        .map(place -> place.resolve(LIBRARY))
                        .filter(Files::exists)
                        .findFirst();
                if (there.isPresent()) return there;
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> program(String name) {
        return Stream.of(path().split(":", -1))
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String path() {
        return System.getenv().getOrDefault("PATH", "");
    }

    /** What the launcher has to be started with. */
    Map<String, String> variables() {
        return Map.of("PATH", folder.toAbsolutePath() + ":" + path());
    }

    /** From within a second on it is so far ahead. */
    void set(String service, Duration ahead) throws IOException {
        var next = folder.resolve(service + ".next");
        Files.writeString(next, "%+d\n".formatted(ahead.toSeconds()));
        Files.move(next, folder.resolve(service), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
