package org.sucharit.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where things are: {@code root} is the checkout with its built jars, {@code data} what the platform keeps.
 */
record Place(Path root, Path data) {

    /** Everything of ours below {@code data}; {@code --fresh} removes these and touches nothing else there. */
    private static final List<String> OURS =
            List.of("postgres", "postgres.new", "kafka", "mongodb", "files", "keys", "ledger", "identity", "secrets", "logs", "run");

    Place {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    Path run() {
        return data.resolve("run");
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path secrets() {
        return data.resolve("secrets");
    }

    /** What can be made again from the jars at any time: unpacked programs and services. */
    Path built() {
        return root.resolve("infra/local/target");
    }

    void prepare() throws IOException {
        for (var folder : List.of(data, run(), logs())) {
            Files.createDirectories(folder);
        }
    }

    /** Removes all data. The lock that the caller holds lies in {@code run}, so that folder is emptied around it. */
    void clear() throws IOException {
        for (var name : OURS) {
            var folder = data.resolve(name);
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                deleteTree(folder, run().resolve(RunFolder.LOCK));
            }
        }
        prepare();
    }

    static void deleteTree(Path folder, @Nullable Path spared) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(spared)) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (spared == null || !spared.startsWith(visited)) {
                    Files.delete(visited);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
