package org.sucharit.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * {@code data/logs}: one file a component, kept below a bound. Processes append to their file themselves, so that they lose nothing when
 * the launcher is killed; a file that has grown too long is copied to {@code .1} and cut.
 */
final class Logs {

    /** Whoever searches what was ever said has more kept. */
    static final long BOUND = Long.getLong("sucharit.logs.megabytes", 8) << 20;

    private final Path folder;

    Logs(Path folder) {
        this.folder = folder;
    }

    Path of(String component) {
        return folder.resolve(component + ".log");
    }

    ProcessBuilder.Redirect appending(String component) {
        return ProcessBuilder.Redirect.appendTo(of(component).toFile());
    }

    void keepBounded(CountDownLatch stopping) {
        Thread.ofPlatform().name("logs").daemon().start(() -> {
            try {
                do {
                    cutLongOnes();
                } while (!stopping.await(10, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void cutLongOnes() {
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(name -> name.toString().endsWith(".log")).toList()) {
                if (Files.size(file) > BOUND) {
                    Files.copy(file, Path.of(file + ".1"), StandardCopyOption.REPLACE_EXISTING);
                    try (var cut = new RandomAccessFile(file.toFile(), "rw")) {
                        cut.setLength(0);
                    }
                }
            }
        } catch (IOException e) {
            // tried again in ten seconds; a full disk is told by the components themselves
        }
    }
}
