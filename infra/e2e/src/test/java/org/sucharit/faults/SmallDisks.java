package org.sucharit.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Data of a platform of which PostgreSQL's and Kafka's lie each on a file system of its own (in a file, mounted as a loop), so that it can be
 * filled. Where nothing can be mounted they are ordinary folders.
 */
final class SmallDisks implements AutoCloseable {

    private static final long MEGABYTES = 1_000;
    private static final List<String> ELSEWHERE =
            List.of("mongodb", "files", "identity", "keys", "ledger", "secrets", "logs", "run");

    private final Map<Component, Path> disks;
    private final List<Path> mounted = new ArrayList<>();
    private String trouble = "";

    /** @param folder of the platform: its data will be in {@code data} there */
    SmallDisks(Path folder) throws IOException, InterruptedException {
        var data = Files.createDirectories(folder.resolve("data"));
        var kafka = Files.createDirectories(folder.resolve("kafka"));
        disks = Map.of(Component.POSTGRES, data, Component.KAFKA, kafka);
        for (var disk : List.of(data, kafka)) if (trouble.isEmpty()) mount(disk);
        // a new database is made beside its place: data itself is PostgreSQL's disk, and everything else has been put
        // elsewhere
        for (var other : ELSEWHERE)
            Files.createSymbolicLink(data.resolve(other), Files.createDirectories(folder.resolve("else/" + other)));
        Files.createSymbolicLink(data.resolve("kafka"), kafka);
    }

    private void mount(Path disk) throws IOException, InterruptedException {
        var file = disk.resolveSibling(disk.getFileName() + ".disk");
        try (var sparse = Files.newByteChannel(file, CREATE_NEW, WRITE)) {
            sparse.position((MEGABYTES << 20) - 1);
            sparse.write(ByteBuffer.wrap(new byte[1]));
        }
        // none of it is kept for root
        trouble = run("mkfs.ext4", "-q", "-F", "-m", "0", file.toString());
        if (trouble.isEmpty()) trouble = run("mount", "-o", "loop", file.toString(), disk.toString());
        if (trouble.isEmpty()) mounted.add(disk);
    }

    /** Why nothing can be filled; empty where it can. */
    String trouble() {
        return trouble;
    }

    /** Not a byte is left. */
    void fill(Component whose) throws IOException, InterruptedException {
        var filling = filling(whose);
        long most = Files.getFileStore(filling.getParent()).getUsableSpace() - (1 << 20);
        if (most > 0) run("fallocate", "-l", Long.toString(most), filling.toString());
        var block = new byte[1 << 16];
        for (int size = block.length; size > 0; size /= 16) {
            try (var out = Files.newOutputStream(filling, CREATE, APPEND)) {
                while (true) out.write(block, 0, size);
            } catch (IOException full) {
                // less may fit in still
            }
        }
    }

    void free(Component whose) throws IOException {
        Files.deleteIfExists(filling(whose));
    }

    private Path filling(Component whose) {
        var disk = disks.get(whose);
        if (disk == null) throw new IllegalArgumentException(whose.process());
        return disk.resolve("filling");
    }

    /** What the program said when it did not end well. */
    private static String run(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (!process.waitFor(30, TimeUnit.SECONDS)) return command[0] + " does not end";
            return process.exitValue() == 0 ? "" : command[0] + ": " + said.strip();
        } catch (IOException e) {
            return "" + e.getMessage();
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (var disk : mounted) {
            var said = run("umount", disk.toString());
            if (!said.isEmpty()) run("umount", "--lazy", disk.toString());
        }
        mounted.clear();
    }
}
