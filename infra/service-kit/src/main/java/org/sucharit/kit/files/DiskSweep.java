package org.sucharit.kit.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One walk through a folder that replicas share. Another may keep the same content anew just as the old file of it is to
 * go, and both have one name. So an old file is first set aside under a name that nobody else uses, and only then looked
 * at for the last time. What is set aside when a process dies, the next walk looks at.
 */
final class DiskSweep {

    private static final Pattern ASIDE = Pattern.compile("([0-9a-f]{64})\\.[0-9a-f-]{36}");

    private final DiskFolder folder;
    private final DiskDates dates;
    private final Instant before;
    private final FileReferences references;

    /** @param before what is younger stays */
    DiskSweep(DiskFolder folder, DiskDates dates, Instant before, FileReferences references) {
        this.folder = folder;
        this.dates = dates;
        this.before = before;
        this.references = references;
    }

    void run() throws IOException {
        for (var file : DiskFolder.list(folder.incoming())) {
            var aside = ASIDE.matcher(file.getFileName().toString());
            if (aside.matches()) settle(file, aside.group(1));
            else if (isOlder(file)) Files.deleteIfExists(file);
        }
        for (var file : folder.files()) if (isOlder(file) && !references.names(DiskFolder.shaOf(file))) setAside(file);
        if (Files.isDirectory(folder.incoming())) dates.dateFolder(folder.incoming());
    }

    static boolean isAsideOf(Path file, String sha256) {
        return file.getFileName().toString().startsWith(sha256 + ".");
    }

    private void setAside(Path file) throws IOException {
        var sha256 = DiskFolder.shaOf(file);
        var aside = Files.createDirectories(folder.incoming()).resolve(sha256 + "." + UUID.randomUUID());
        try {
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            return; // another replica was first
        }
        dates.dateFolder(DiskFolder.parent(file));
        settle(aside, sha256);
    }

    /** Also when nobody can be asked, it has to be where it is looked for. */
    private void settle(Path aside, String sha256) throws IOException {
        boolean goes = false;
        try {
            goes = isOlder(aside) && !references.names(sha256);
        } finally {
            if (goes) Files.deleteIfExists(aside);
            else putBack(aside, sha256);
        }
    }

    private void putBack(Path aside, String sha256) throws IOException {
        var file = folder.path(sha256);
        try {
            dates.date(aside);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            return; // another replica has settled it
        }
        DiskFolder.sync(DiskFolder.parent(file));
        dates.dateFolder(DiskFolder.parent(file));
    }

    private boolean isOlder(Path file) throws IOException {
        try {
            return Files.isRegularFile(file) && Files.getLastModifiedTime(file).compareTo(FileTime.from(before)) < 0;
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
