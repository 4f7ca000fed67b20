package org.sucharit.complaints.retention;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.sucharit.kit.problem.Problem;

/**
 * What has been erased, in a file beside the backups and in none of them: a line per case, each with a hash over all
 * before it. Lines are only ever added, and are on disk when {@link #append} returns. Replicas share the file.
 */
final class ErasureLedger {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock(); // a file's lock is the process's

    private final Path folder;
    private LedgerLines known = new LedgerLines();

    ErasureLedger(Path folder) {
        this.folder = folder;
    }

    /** In order. @throws LedgerDamaged when a line was changed, removed or put in */
    List<LedgerEntry> entries() {
        return isThere() ? alone(_ -> known.entries()) : List.of();
    }

    boolean lists(String caseId) {
        return isThere() && alone(_ -> known.lists(caseId));
    }

    /** Does nothing for a case that is listed. @throws LedgerDamaged as {@link #entries} */
    void append(LedgerEntry entry) {
        alone(channel -> {
            if (known.lists(entry.caseId().toString())) return entry;
            var line = ByteBuffer.wrap(known.next(entry).getBytes(StandardCharsets.UTF_8));
            channel.truncate(known.length()); // half a line that a crash left: its erasure was not committed
            while (line.hasRemaining()) channel.write(line, known.length() + line.position());
            channel.force(true);
            Files.setLastModifiedTime(
                    file(), FileTime.from(entry.on().atStartOfDay(BANGKOK).toInstant()));
            read(channel);
            return entry;
        });
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(FileChannel channel) throws IOException;
    }

    private <T> T alone(Work<T> work) {
        IN_THIS_PROCESS.lock();
        try {
            boolean fresh = !isThere();
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                            file(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (fresh) sync(folder);
                read(channel);
                return work.on(channel);
            }
        } catch (IOException e) {
            throw Problem.unavailable(e); // a folder that is full or away: nothing is erased that would not be listed
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    /** What was added since the last look; all of it when the file is another one. */
    private void read(FileChannel channel) throws IOException {
        if (channel.size() < known.length()) known = new LedgerLines();
        var bytes = ByteBuffer.allocate(Math.toIntExact(channel.size() - known.length()));
        while (bytes.hasRemaining() && channel.read(bytes, known.length() + bytes.position()) >= 0) {}
        known.add(new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8));
    }

    private boolean isThere() {
        return Files.exists(file());
    }

    private Path file() {
        return folder.resolve("erasures");
    }

    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
