package org.sucharit.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where things are: {@code root} is the checkout with its built jars, {@code data} what the platform keeps.
 */
record Place(Path root, Path data) {

    /** Everything of ours below {@code data}; {@code --fresh} removes these and touches nothing else there. */
    private static final List<String> OURS = List.of(
            "postgres",
            "postgres.new",
            "kafka",
            "mongodb",
            "files",
            "identity",
            "keys",
            "ledger",
            "secrets",
            "logs",
            "run");

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

    /** Keysets of the complaints service: lost with the data they open, and only then. */
    Path keys() {
        return data.resolve("keys/complaints");
    }

    /** Private keys of the same, which belong elsewhere where things are real. */
    Path vault() {
        return data.resolve("keys/complaints-identity");
    }

    /** What can be made again from the jars at any time: unpacked programs and services. */
    Path built() {
        return root.resolve("infra/local/target");
    }

    void prepare() throws IOException {
        for (var folder : List.of(data, run(), logs())) {
            Files.createDirectories(folder);
        }
        for (var folder : List.of(data.resolve("keys"), keys(), vault())) {
            ownerOnly(folder);
        }
    }

    private static void ownerOnly(Path folder) throws IOException {
        var permissions = PosixFilePermissions.fromString("rwx------");
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(permissions));
        Files.setPosixFilePermissions(folder, permissions);
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
