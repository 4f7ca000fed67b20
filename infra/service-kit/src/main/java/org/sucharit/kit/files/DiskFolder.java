package org.sucharit.kit.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sucharit.kit.problem.Problem;

/** Where things lie: {@code ab/cdef…} are files, in {@code incoming/} is what is none yet or not for sure any more. */
record DiskFolder(Path root, Path incoming) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int FOLDER_DIGITS = 2;

    static DiskFolder at(Path root) {
        var whole = root.toAbsolutePath();
        return new DiskFolder(whole, whole.resolve("incoming"));
    }

    /** @throws Problem 404 for what is no hash */
    Path path(String sha256) {
        if (!SHA_256.matcher(sha256).matches()) throw Problem.notFound();
        return root.resolve(sha256.substring(0, FOLDER_DIGITS)).resolve(sha256.substring(FOLDER_DIGITS));
    }

    /** All that are there; what lies here and was not put here by a store is none of them. */
    List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (var folder : list(root))
            for (var file : list(folder)) if (SHA_256.matcher(shaOf(file)).matches()) files.add(file);
        return files;
    }

    static String shaOf(Path file) {
        return parent(file).getFileName().toString() + file.getFileName();
    }

    static Path parent(Path file) {
        return file.resolveSibling(".").normalize();
    }

    static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    /** What was renamed there stays so, whatever happens. */
    static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
