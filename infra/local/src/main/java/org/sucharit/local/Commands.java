package org.sucharit.local;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small programs of the machine, run to their end. */
final class Commands {

    /**
     * The second compiler works too: a complaint then costs half, an event three quarters, for some memory more. Everything is
     * not cleared, with all standing still, only because much was compiled, but when nearly all the room for that is taken; and
     * what is soon gone has nearly all the room that it may survive in. Of options given twice the last one counts.
     */
    static final List<String> FOR_CROWDS = List.of(
            "-XX:TieredStopAtLevel=4",
            "-XX:ReservedCodeCacheSize=128m",
            "-XX:SweeperThreshold=100",
            "-XX:TargetSurvivorRatio=90");

    /**
     * The heap in pages of two megabytes where the machine has them: as much work takes a tenth to a fifth less of its processors,
     * which look up addresses all the time.
     */
    static final List<String> IN_LARGE_PAGES = Files.exists(Path.of("/sys/kernel/mm/transparent_hugepage"))
            ? List.of("-XX:+UseTransparentHugePages")
            : List.of();

    /**
     * All processors clear memory together: where a nation's events are read again, one process soon waits for the other, and
     * all but one processor would.
     */
    static final List<String> CLEARED_TOGETHER = List.of("-XX:-UseSerialGC", "-XX:+UseParallelGC");

    private Commands() {}

    /** Runs a program without input and answers what it printed; fails with that text when it does not end well. */
    static String run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " failed: " + output.strip());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(command.getFirst() + " was interrupted", e);
        }
        return output;
    }

    static boolean works(String... command) {
        try {
            run(List.of(command));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static boolean signal(String signal, long pid) {
        return works("kill", "-" + signal, Long.toString(pid));
    }

    static boolean root() {
        return new UnixSystem().getUid() == 0;
    }

    static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** A JVM that keeps small: one collector thread, the first compiler only, small stacks. */
    static List<String> java(String heap, String... more) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(more));
        return command;
    }

    /** Every jar of a folder, in an order that stays the same. */
    static String classPath(Path folder) throws IOException {
        try (var jars = Files.list(folder)) {
            return jars.map(Path::toString)
                    .filter(jar -> jar.endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.joining(":"));
        }
    }

    /** The launcher's own jar, or the folder of its classes. */
    static String ownCode() throws IOException {
        try {
            return Path.of(Commands.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
