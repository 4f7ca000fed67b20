package org.sucharit.complaints.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a program is started within. It needs nothing but Debian's base system and user namespaces: not every container
 * may have these.
 *
 * @param isolation it gives
 * @param words that come before the program's own
 */
record Enclosure(Isolation isolation, List<String> words) {

    private static final int PATIENCE = 20;
    private static final List<String> APART =
            List.of("--mount", "--net", "--pid", "--ipc", "--uts", "--fork", "--kill-child");
    private static final List<String> SYSTEM = List.of(
            "/usr",
            "/bin",
            "/sbin",
            "/lib",
            "/lib32",
            "/lib64",
            "/etc/ld.so.cache",
            "/etc/fonts",
            "/dev/null",
            "/dev/zero",
            "/dev/random",
            "/dev/urandom");

    /**
     * The strongest in which the program starts here.
     *
     * @param needed files and folders, by their real paths, that the program must see besides the system's
     * @param cpu processor time after which it is ended, whoever looks
     * @param trial a program that does nothing and ends well
     */
    static Enclosure strongest(Collection<Path> needed, Duration cpu, List<String> trial) {
        return Stream.concat(full(needed, cpu), Stream.concat(withoutNetwork(cpu), Stream.of(limited(List.of(), cpu))))
                .filter(enclosure -> works(enclosure.around(trial)))
                .findFirst()
                .orElse(new Enclosure(Isolation.NONE, List.of()));
    }

    /** The words that start a program within. */
    List<String> around(List<String> program) {
        return Stream.concat(words.stream(), program.stream()).toList();
    }

    private static Stream<Enclosure> full(Collection<Path> needed, Duration cpu) {
        var system = SYSTEM.stream().map(Path::of).filter(Files::exists).toList();
        var visible = Stream.concat(system.stream(), needed.stream().filter(path -> system.stream()
                        .noneMatch(path::startsWith)))
                .map(Path::toString)
                .distinct()
                .toList();
        return unshare(List.of("--user", "--map-root-user"), APART).flatMap(apart -> emptyFolder(visible)
                .map(root -> new Enclosure(
                        Isolation.FULL, words(apart, shell(cpu), List.of(root), visible, List.of("--")))));
    }

    /** To build the program's root in; the machine itself does not see what is there meanwhile. */
    private static Stream<String> emptyFolder(List<String> visible) {
        return Stream.of("/mnt", "/media", "/srv", "/sys")
                .filter(folder -> Files.isDirectory(Path.of(folder)))
                .filter(folder ->
                        visible.stream().noneMatch(path -> Path.of(path).startsWith(folder)))
                .limit(1);
    }

    private static Stream<Enclosure> withoutNetwork(Duration cpu) {
        return Stream.of(List.<String>of(), List.of("--map-root-user"))
                .flatMap(who -> unshare(who, List.of("--net")))
                .map(apart ->
                        new Enclosure(Isolation.NETWORK, limited(apart, cpu).words()));
    }

    private static Enclosure limited(List<String> apart, Duration cpu) {
        return new Enclosure(Isolation.NONE, words(apart, shell(cpu), List.of("", "--")));
    }

    private static Stream<List<String>> unshare(List<String> who, List<String> what) {
        return Stream.of("/usr/bin", "/bin", "/usr/local/bin")
                .map(folder -> Path.of(folder, "unshare"))
                .filter(Files::isExecutable)
                .limit(1)
                .map(program -> words(List.of(program.toString()), who, what));
    }

    private static List<String> shell(Duration cpu) {
        return List.of("/bin/sh", "-c", script(), "enclosed", Long.toString(cpu.toSeconds() + 1));
    }

    private static String script() {
        try (InputStream script = Enclosure.class.getResourceAsStream("enclosed.sh")) {
            if (script == null) throw new IllegalStateException("enclosed.sh is missing");
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SafeVarargs
    private static List<String> words(List<String>... parts) {
        var words = new ArrayList<String>();
        for (var part : parts) words.addAll(part);
        return List.copyOf(words);
    }

    private static boolean works(List<String> command) {
        try {
            var builder = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            var process = builder.start();
            boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
            if (!ended) process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
