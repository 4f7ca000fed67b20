package org.sucharit.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** How long the platform takes to start and how much memory it takes then: the first time, later, with class caches, and with the demo. */
final class StartPart implements Apart {

    private static final String MEMORY = "memory then, PSS of all processes, MB";

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void measure(Path data, Consumer<Figure> figures) throws IOException, InterruptedException {
        ClassCaches.forget();
        // the very first start also lays out the services and makes the databases
        try (var first = new Platform(data)) {
            first.naming(figures)
                    .accept(Figure.atMost(30, "first start, until all are ready, s", first.secondsToReady()));
        }
        try (var next = new Platform(data)) {
            var told = next.naming(figures);
            told.accept(Figure.atMost(30, "every next start, until all are ready, s", next.secondsToReady()));
            told.accept(Figure.atMost(2_500, MEMORY, next.megabytes()));
            ClassCaches.await();
        }
        try (var cached = new Platform(data)) {
            var told = cached.naming(figures);
            told.accept(Figure.atMost(1_000, "class caches on the disk, MB", ClassCaches.megabytes()));
            told.accept(Figure.atMost(20, "start with class caches, until all are ready, s", cached.secondsToReady()));
            told.accept(Figure.atMost(2_500, MEMORY, cached.megabytes()));
        }
        try (var demo = new Platform(data.resolve("demo"), "--demo")) {
            demo.naming(figures)
                    .accept(Figure.atMost(2_500, "memory after --demo, PSS of all processes, MB", demo.megabytes()));
        }
    }
}
