package org.sucharit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the platform makes once it runs, so that services start sooner: who measures waits for it. */
final class ClassCaches {

    private static final Path SERVICES = Path.of("infra/local/target/apps");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int ALL = 5;

    private ClassCaches() {}

    /** As after a build. */
    static void forget() throws IOException {
        for (var cache : made()) Files.delete(cache);
    }

    /** Returns when a service has none only because there was no room for it, too. */
    static void await() throws IOException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (made().size() < ALL && Instant.now().isBefore(end)) Thread.sleep(500);
        if (made().size() < ALL) System.err.println("Not every service has a class cache; figures are without.");
    }

    static double megabytes() throws IOException {
        double bytes = 0;
        for (var cache : made()) bytes += Files.size(cache);
        return bytes / (1 << 20);
    }

    private static List<Path> made() throws IOException {
        if (Files.notExists(SERVICES)) return List.of();
        try (var files = Files.find(SERVICES, 2, (file, _) -> file.toString().matches(".*/classes-[^/]*[.]jsa"))) {
            return files.toList();
        }
    }
}
