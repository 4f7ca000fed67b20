package org.sucharit.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The classes of a service, read, checked and linked once instead of at every start. A service that starts without writes down
 * the names of its classes, and a machine of its own makes the cache from these alone: nothing that was ever in a service's
 * memory gets into it.
 */
final class ClassCache {

    private static final String BEGIN = "classes-";

    private final BootJar jar;
    private final List<String> machine;
    private final Path names;
    private volatile boolean namesWanted = true;

    /** @param names where the service writes down the names of its classes, until they are taken from there */
    ClassCache(BootJar jar, List<String> machine, Path names) {
        this.jar = jar;
        this.machine = machine;
        this.names = names;
    }

    /** For the machine about to start, which goes on without where the cache does not fit it. */
    List<String> options() throws IOException {
        Files.deleteIfExists(names);
        if (there()) {
            return List.of("-XX:SharedArchiveFile=" + file());
        }
        boolean possible = namesWanted && Files.isWritable(jar.folder());
        return possible ? List.of("-XX:DumpLoadedClassList=" + names) : List.of();
    }

    boolean there() throws IOException {
        return Files.exists(file());
    }

    /**
     * Those that are whole; false when there are none. Nothing is written down any more that anybody could find: which classes
     * a service needed later, and when, would tell what it was asked.
     */
    boolean takeNames() throws IOException {
        namesWanted = false;
        if (Files.notExists(names)) {
            return false;
        }
        var written = Files.readAllBytes(names);
        Files.delete(names);
        int whole = written.length;
        while (whole > 0 && written[whole - 1] != '\n') {
            whole--;
        }
        Files.write(taken(), Arrays.copyOf(written, whole));
        return whole > 0;
    }

    void forgetNames() throws IOException {
        Files.deleteIfExists(names);
        Files.deleteIfExists(taken());
    }

    /** Makes the cache under a name that nobody uses. */
    List<String> making() throws IOException {
        var command = alone();
        command.addAll(List.of(
                "-Xshare:dump",
                "-XX:+AOTClassLinking",
                "-XX:SharedClassListFile=" + taken(),
                "-XX:SharedArchiveFile=" + half(),
                "-Xlog:disable",
                "-Xlog:all=error:stdout"));
        command.addAll(jar.classPath());
        return command;
    }

    /** Ends well only if a machine can start with what was made. */
    List<String> trying() throws IOException {
        var command = alone();
        command.addAll(List.of("-Xshare:on", "-XX:SharedArchiveFile=" + half()));
        command.addAll(jar.classPath());
        command.add("-version");
        return command;
    }

    /** From now on services start with it; what was made for others goes. */
    void use() throws IOException {
        var made = file();
        Files.move(half(), made, StandardCopyOption.ATOMIC_MOVE);
        forgetAllBut(made);
    }

    /** What somebody who was killed left behind, too. */
    void forgetHalves() throws IOException {
        forgetAllBut(file());
    }

    private void forgetAllBut(Path one) throws IOException {
        try (var files = Files.list(jar.folder())) {
            for (var file : files.filter(ClassCache::ours).toList()) {
                if (!file.equals(one)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean ours(Path file) {
        return file.getFileName().toString().startsWith(BEGIN);
    }

    /** With what is left of one processor. */
    private List<String> alone() {
        var command = new ArrayList<String>();
        if (Commands.onPath("nice")) {
            command.addAll(List.of("nice", "-n", "19"));
        }
        command.addAll(machine);
        command.addAll(List.of("-XX:ActiveProcessorCount=1", "-XX:TieredStopAtLevel=1"));
        return command;
    }

    /** Of this Java, these options and this build: any other looks for another file. */
    private Path file() throws IOException {
        var key = String.join("\n", Runtime.version().toString(), machine.toString(), jar.stamp());
        return jar.folder().resolve(BEGIN + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + ".jsa");
    }

    private Path half() throws IOException {
        return Path.of(file() + ".half");
    }

    private Path taken() {
        return Path.of(names + ".taken");
    }
}
