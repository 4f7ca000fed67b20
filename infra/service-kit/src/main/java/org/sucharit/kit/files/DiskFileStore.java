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
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.sucharit.kit.problem.Problem;

/**
 * A folder: {@code ab/cdef…} for files, {@code incoming/} for those still being written. Only a rename, after file and
 * folder are synced, makes a file visible; a crash leaves nothing but something in {@code incoming/}.
 */
final class DiskFileStore implements SweptStore {

    private final DiskFolder folder;
    private final DiskDates dates;

    DiskFileStore(Path root, Clock clock) {
        this(root, new DiskDates(clock, false));
    }

    private DiskFileStore(Path root, DiskDates dates) {
        this.folder = DiskFolder.at(root);
        this.dates = dates;
    }

    /** A store in which every date is the end of a day in Bangkok, also those of its folders. */
    static DiskFileStore datedByDay(Path root, Clock exact) {
        var store = new DiskFileStore(root, DiskDates.byDay(exact));
        store.dateDrafts();
        return store;
    }

    /** What was being written when the process was killed still tells the hour. */
    private void dateDrafts() {
        try {
            for (var draft : DiskFolder.list(folder.incoming())) dateDraft(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dateDraft(Path draft) throws IOException {
        try {
            dates.date(draft);
        } catch (NoSuchFileException e) {
            // another replica has just finished it
        }
    }

    @Override
    public StoredFile keep(InputStream in, long maxBytes) {
        try {
            var incoming = Files.createDirectories(folder.incoming());
            var draft = incoming.resolve(UUID.randomUUID().toString());
            try {
                var file = write(in, draft, maxBytes);
                dates.date(draft);
                publish(draft, file);
                return file;
            } finally {
                Files.deleteIfExists(draft);
                dates.dateFolder(incoming);
            }
        } catch (IOException e) {
            throw Problem.unavailable(e);
        }
    }

    @Override
    public InputStream open(String sha256) {
        try {
            return Files.newInputStream(folder.path(sha256));
        } catch (NoSuchFileException e) {
            throw Problem.notFound().causedBy(e);
        } catch (IOException e) {
            throw Problem.unavailable(e);
        }
    }

    @Override
    public void remove(String sha256) {
        var file = folder.path(sha256);
        try {
            for (var aside : DiskFolder.list(folder.incoming()))
                if (DiskSweep.isAsideOf(aside, sha256)) Files.deleteIfExists(aside);
            if (!Files.deleteIfExists(file)) return;
            DiskFolder.sync(DiskFolder.parent(file));
            dates.dateFolder(DiskFolder.parent(file));
        } catch (IOException e) {
            throw Problem.unavailable(e);
        }
    }

    @Override
    public void sweep(Duration age, FileReferences references) {
        try {
            new DiskSweep(folder, dates, dates.now().minus(age), references).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        var target = folder.path(file.sha256());
        var parent = DiskFolder.parent(target);
        boolean newFolder = !Files.isDirectory(parent);
        Files.createDirectories(parent);
        // also when the file is there already: its new date keeps the sweeper away until an event names it
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        DiskFolder.sync(parent);
        if (newFolder) DiskFolder.sync(folder.root());
        dates.dateFolder(parent);
        dates.dateFolder(folder.root());
    }
}
