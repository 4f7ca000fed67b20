package org.sucharit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What keeps the memory of those processes that see what citizens write from reaching a disk: no dump of the heap or the core, no report
 * of a crash, nobody who attaches, and temporary files in memory.
 */
final class Discretion {

    private static final Path MEMORY = Path.of("/dev/shm");

    static final List<String> NOTHING_IS_DUMPED = List.of(
            "-XX:-HeapDumpOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-XX:+DisableAttachMechanism");

    private final Path launcher;
    private final @Nullable Path temporary;

    private Discretion(Path launcher, @Nullable Path temporary) {
        this.launcher = launcher;
        this.temporary = temporary;
    }

    static Discretion of(Service.Kind kind, Place place) {
        return of(kind, place, MEMORY);
    }

    /** @param memory a folder in memory, if the system has one */
    static Discretion of(Service.Kind kind, Place place, Path memory) {
        return new Discretion(place.run(), neededBy(kind) ? temporary(kind, place, memory) : null);
    }

    static boolean neededBy(Service.Kind kind) {
        return kind == Service.Kind.COMPLAINTS || kind == Service.Kind.GATEWAY;
    }

    /** One for every data folder; without a folder in memory, one that others can't read. */
    private static Path temporary(Service.Kind kind, Place place, Path memory) {
        boolean there = Files.isDirectory(memory) && Files.isWritable(memory);
        var name = "sucharit-%08x".formatted(place.data().hashCode());
        return (there ? memory.resolve(name) : place.run().resolve("temporary")).resolve(kind.artifact);
    }

    /** For the Java virtual machine about to start; what an earlier one left behind is removed. */
    List<String> options() throws IOException {
        if (temporary == null) {
            return List.of();
        }
        ours(Objects.requireNonNull(temporary.getParent()));
        if (Files.exists(temporary, LinkOption.NOFOLLOW_LINKS)) {
            Place.deleteTree(temporary, null);
        }
        ours(temporary);
        var options = new ArrayList<>(NOTHING_IS_DUMPED);
        options.add("-Djava.io.tmpdir=" + temporary);
        return options;
    }

    /** Where everybody may write, a folder or link that somebody else has put under our name is not used. */
    private void ours(Path folder) throws IOException {
        var permissions = PosixFilePermissions.fromString("rwx------");
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(permissions));
        boolean own = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(folder).equals(Files.getOwner(launcher));
        if (!own) {
            throw new IOException(folder + " belongs to somebody else");
        }
        Files.setPosixFilePermissions(folder, permissions);
    }
}
