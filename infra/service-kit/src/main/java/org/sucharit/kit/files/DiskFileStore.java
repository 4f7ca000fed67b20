package org.sucharit.kit.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sucharit.kit.problem.Problem;

/**
 * A folder: {@code ab/cdef…} for files, {@code incoming/} for those still being written. Only a rename, after file and
 * folder are synced, makes a file visible; a crash leaves nothing but something in {@code incoming/}.
 */
final class DiskFileStore implements SweptStore {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int FOLDER_DIGITS = 2;
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final Path root;
    private final Path incoming;
    private final Clock clock;
    private final boolean folderDates;
    private final ReentrantReadWriteLock sweeping = new ReentrantReadWriteLock();

    DiskFileStore(Path root, Clock clock) {
        this(root, clock, false);
    }

    private DiskFileStore(Path root, Clock clock, boolean folderDates) {
        this.root = root.toAbsolutePath();
        this.incoming = this.root.resolve("incoming");
        this.clock = clock;
        this.folderDates = folderDates;
    }

    /** A store in which every date is the end of a day in Bangkok, also those of its folders. */
    static DiskFileStore datedByDay(Path root, Clock exact) {
        InstantSource ends = () -> exact.instant()
                .atZone(BANGKOK)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(BANGKOK)
                .toInstant();
        var store = new DiskFileStore(root, ends.withZone(BANGKOK), true);
        store.dateDrafts();
        return store;
    }

    /** What was being written when the process was killed still tells the hour. */
    private void dateDrafts() {
        try {
            for (var draft : list(incoming)) date(draft);
        } catch (NoSuchFileException e) {
            // another replica has just finished it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public StoredFile keep(InputStream in, long maxBytes) {
        try {
            Files.createDirectories(incoming);
            var draft = incoming.resolve(UUID.randomUUID().toString());
            try {
                var file = write(in, draft, maxBytes);
                date(draft);
                publish(draft, file);
                return file;
            } finally {
                Files.deleteIfExists(draft);
                if (folderDates) date(incoming);
            }
        } catch (IOException e) {
            throw Problem.unavailable(e);
        }
    }

    @Override
    public InputStream open(String sha256) {
        try {
            return Files.newInputStream(path(sha256));
        } catch (NoSuchFileException e) {
            throw Problem.notFound().causedBy(e);
        } catch (IOException e) {
            throw Problem.unavailable(e);
        }
    }

    @Override
    public void remove(String sha256) {
        var file = path(sha256);
        sweeping.writeLock().lock();
        try {
            if (!Files.deleteIfExists(file)) return;
            var folder = file.resolveSibling(".").normalize();
            sync(folder);
            if (folderDates) date(folder);
        } catch (IOException e) {
            throw Problem.unavailable(e);
        } finally {
            sweeping.writeLock().unlock();
        }
    }

    @Override
    public void sweep(Duration age, FileReferences references) {
        var before = clock.instant().minus(age);
        for (Path folder : list(root)) {
            boolean drafts = folder.equals(incoming);
            for (Path file : list(folder))
                if (isOlder(file, before) && (drafts || !references.names(shaOf(file)))) remove(file, before);
        }
    }

    private static StoredFile write(InputStream in, Path draft, long maxBytes) throws IOException {
        try (var channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var file = Draft.write(in, channel, maxBytes);
            channel.force(true);
            return file;
        }
    }

    private void publish(Path draft, StoredFile file) throws IOException {
        var target = path(file.sha256());
        var folder = target.resolveSibling(".").normalize();
        sweeping.readLock().lock();
        try {
            boolean newFolder = !Files.isDirectory(folder);
            Files.createDirectories(folder);
            // also when the file is there already: its new date keeps the sweeper away until an event names it
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(folder);
            if (newFolder) sync(root);
            if (folderDates) {
                date(folder);
                date(root);
            }
        } finally {
            sweeping.readLock().unlock();
        }
    }

    /**
     * When it was written and when it was read last. Where days are all that is told, reading counts as later: the
     * system leaves a time of reading alone that is after that of writing and less than a day ago, so that what is read
     * again at once, to be rebuilt, does not tell the hour.
     */
    private void date(Path path) throws IOException {
        var written = FileTime.from(clock.instant());
        var read = folderDates ? FileTime.from(clock.instant().plusSeconds(1)) : written;
        Files.getFileAttributeView(path, BasicFileAttributeView.class).setTimes(written, read, null);
    }

    private Path path(String sha256) {
        if (!SHA_256.matcher(sha256).matches()) throw Problem.notFound();
        return root.resolve(sha256.substring(0, FOLDER_DIGITS)).resolve(sha256.substring(FOLDER_DIGITS));
    }

    private static String shaOf(Path file) {
        return file.resolveSibling(".").normalize().getFileName().toString() + file.getFileName();
    }

    private void remove(Path file, Instant before) {
        sweeping.writeLock().lock();
        try {
            if (isOlder(file, before)) Files.deleteIfExists(file);
            if (folderDates) date(file.resolveSibling(".").normalize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sweeping.writeLock().unlock();
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.isRegularFile(file) && Files.getLastModifiedTime(file).compareTo(FileTime.from(before)) < 0;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
