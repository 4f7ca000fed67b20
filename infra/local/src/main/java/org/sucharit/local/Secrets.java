package org.sucharit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords of this machine, made once and readable by its owner only. */
final class Secrets {

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    Secrets(Path folder) {
        this.folder = folder;
    }

    String of(String name) throws IOException {
        return Files.readString(file(name)).strip();
    }

    synchronized Path file(String name) throws IOException {
        var file = folder.resolve(name);
        if (Files.notExists(file)) {
            make(file);
        }
        return file;
    }

    private void make(Path file) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var bytes = new byte[24];
        random.nextBytes(bytes);
        // written aside and moved: a file that exists is whole
        var temporary = Files.createTempFile(folder, "new", "", ownerOnly());
        Files.writeString(temporary, HexFormat.of().formatHex(bytes) + "\n");
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    }
}
