package org.sucharit.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes the caches that are missing once everything runs, one after the other, with what the processors have left. Where that
 * does not work everything runs on without, and the next start tries again.
 */
final class CacheMaking {

    static final String NAME = "caches";

    /** In megabytes: what making one takes for a quarter of a minute, and as much again for everybody else. */
    static final long FREE_MEMORY = 1_300;

    /** In megabytes: all caches, and as much again. */
    static final long FREE_DISK = 1_300;

    /** For one process: many times what making a cache takes where everything else is busy. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final String AVAILABLE = "MemAvailable:";

    private final List<ClassCache> caches;
    private final Place place;
    private final RunFolder runs;
    private final Logs logs;
    private final CountDownLatch stopping;
    private final Duration patience;
    private @Nullable Process process;

    CacheMaking(List<ClassCache> caches, Place place, RunFolder runs, Logs logs, CountDownLatch stopping) {
        this(caches, place, runs, logs, stopping, PATIENCE);
    }

    CacheMaking(
            List<ClassCache> caches,
            Place place,
            RunFolder runs,
            Logs logs,
            CountDownLatch stopping,
            Duration patience) {
        this.caches = caches;
        this.place = place;
        this.runs = runs;
        this.logs = logs;
        this.stopping = stopping;
        this.patience = patience;
    }

    void start() {
        Thread.ofPlatform().name(NAME).daemon().start(() -> {
            try {
                makeMissing();
            } catch (IOException e) {
                tell(e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void makeMissing() throws IOException, InterruptedException {
        try {
            var named = new ArrayList<ClassCache>();
            for (var cache : caches) {
                if (cache.takeNames()) {
                    named.add(cache);
                }
            }
            if (Files.isWritable(place.built())) {
                makeAlone(named);
            }
        } finally {
            for (var cache : caches) {
                cache.forgetNames();
            }
        }
    }

    /** Only one platform of a build at a time. */
    private void makeAlone(List<ClassCache> named) throws IOException, InterruptedException {
        try (var channel = FileChannel.open(
                        place.built().resolve("caches.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                return;
            }
            for (var cache : named) {
                cache.forgetHalves();
                if (!cache.there() && roomForOne()) {
                    make(cache);
                }
            }
        }
    }

    private void make(ClassCache cache) throws IOException, InterruptedException {
        if (works(cache.making()) && works(cache.trying())) {
            cache.use();
        } else {
            cache.forgetHalves();
        }
    }

    private boolean roomForOne() throws IOException {
        return Files.getFileStore(place.built()).getUsableSpace() >> 20 >= FREE_DISK
                && freeMemory(MEMORY) >= FREE_MEMORY;
    }

    /** In megabytes; plenty where the system does not tell. */
    static long freeMemory(Path told) throws IOException {
        if (Files.notExists(told)) {
            return Long.MAX_VALUE;
        }
        try (var lines = Files.lines(told)) {
            return lines.filter(line -> line.startsWith(AVAILABLE))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        }
    }

    private boolean works(List<String> command) throws IOException, InterruptedException {
        var started = launch(command);
        if (started == null) {
            return false;
        }
        boolean ended = started.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
            started.destroyForcibly().waitFor();
            tell("Making a class cache was given up after %d s; the next start tries again: %s"
                    .formatted(patience.toSeconds(), String.join(" ", command)));
        }
        runs.forget(NAME);
        return ended && started.exitValue() == 0;
    }

    /** Under the same lock as {@link #end}: nothing is launched after it. */
    private synchronized @Nullable Process launch(List<String> command) throws IOException {
        if (stopping.getCount() == 0) {
            return null;
        }
        var builder = new ProcessBuilder(command)
                .directory(place.run().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(logs.appending(NAME));
        builder.environment().keySet().retainAll(List.of("PATH"));
        var started = builder.start();
        process = started;
        runs.record(NAME, started.toHandle());
        return started;
    }

    /** What is half made is made another time. */
    synchronized void end() {
        var running = process;
        if (running != null) {
            running.destroyForcibly();
        }
        try {
            for (var cache : caches) {
                cache.forgetNames();
            }
        } catch (IOException e) {
            tell(e.toString());
        }
    }

    private void tell(String what) {
        try {
            Files.writeString(logs.of(NAME), what + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // the disk is full, which is also why there is no cache
        }
    }
}
