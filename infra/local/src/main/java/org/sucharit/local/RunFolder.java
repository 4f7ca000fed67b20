package org.sucharit.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code data/run}: which processes are ours. Beside {@code <component>.pid} lies {@code <component>.since}, its start time, so that a
 * number that the system has given to another program meanwhile is never taken for ours.
 */
final class RunFolder {

    static final String LOCK = "launcher.lock";
    static final String LAUNCHER = "launcher";

    /** The system's own figure for a start time moves by up to a second or two when the clock is set. */
    private static final Duration SAME_START = Duration.ofSeconds(5);

    private final Path folder;

    RunFolder(Path folder) {
        this.folder = folder;
    }

    /** Holds the lock until this process ends, however it ends; empty when another launcher holds it. */
    Optional<FileLock> lock() throws IOException {
        var channel = FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
        }
        return Optional.ofNullable(lock);
    }

    void record(String component, ProcessHandle process) throws IOException {
        write(component + ".since", since(process).toString());
        write(component + ".pid", Long.toString(process.pid()));
    }

    void forget(String component) {
        for (var ending : new String[] {".pid", ".since"}) {
            try {
                Files.deleteIfExists(folder.resolve(component + ending));
            } catch (IOException e) {
                // a stale file is harmless: the start time beside it tells that the process is another
            }
        }
    }

    /** The process recorded under this name, if it is still the one that was started. */
    Optional<ProcessHandle> process(String component) {
        try {
            long pid = Long.parseLong(
                    Files.readString(folder.resolve(component + ".pid")).strip());
            var started = Instant.parse(
                    Files.readString(folder.resolve(component + ".since")).strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> same(process, started));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean same(ProcessHandle process, Instant started) {
        return Duration.between(started, since(process)).abs().compareTo(SAME_START) <= 0;
    }

    private static Instant since(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    void write(String name, String text) throws IOException {
        var temporary = folder.resolve(name + ".new");
        Files.writeString(temporary, text + "\n");
        Files.move(
                temporary, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The process id of the launcher that holds the lock, as far as it has said so. */
    String launcher() {
        try {
            return Files.readString(folder.resolve(LAUNCHER)).strip();
        } catch (IOException e) {
            return "?";
        }
    }

    void forgetAll() {
        try {
            recorded().forEach(this::forget);
        } catch (IOException e) {
            // see forget
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Names under which a process is recorded, alive or not. */
    List<String> recorded() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".pid"))
                    .map(name -> name.substring(0, name.length() - ".pid".length()))
                    .sorted()
                    .toList();
        }
    }
}
