package org.sucharit.complaints.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keysets as files, in no database and no database backup. Each is encrypted by a master key, except public ones and the
 * local master key itself.
 */
final class KeyFolder {

    private static final String SUFFIX = ".json";

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder of a keyset that is named by its file. */
    static KeyFolder around(Path file) {
        return new KeyFolder(file.toAbsolutePath().normalize().resolveSibling(""));
    }

    /** @throws KeysUnfit for a file that is not named as keysets are */
    static String nameOf(Path file) {
        var name = String.valueOf(file.getFileName());
        if (!name.endsWith(SUFFIX)) throw new KeysUnfit("A key's file ends in .json, unlike " + file + ".");
        return name.substring(0, name.length() - SUFFIX.length());
    }

    boolean has(String name) {
        return Files.exists(file(name), LinkOption.NOFOLLOW_LINKS);
    }

    boolean contains(Path file) {
        var root = folder.toAbsolutePath().normalize();
        return file.toAbsolutePath().normalize().startsWith(root);
    }

    /** @throws KeysUnfit when everybody on this machine may look into it; where it is missing nobody can */
    void requireClosed() {
        if (Files.exists(folder)) requireUnreadable(folder);
    }

    /** @throws KeysUnfit when everybody on this machine may read the file, or list the folder */
    void requireUnreadable(Path path) {
        try {
            var permissions = Files.getPosixFilePermissions(path);
            if (permissions.contains(PosixFilePermission.OTHERS_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_EXECUTE))
                throw new KeysUnfit(path + " is open to everybody on this machine; chmod o-rwx.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    Optional<KeysetHandle> encrypted(String name, Aead master) {
        return read(name).map(json -> {
            try {
                return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(json, master, Spot.join("keyset", name));
            } catch (GeneralSecurityException e) {
                throw new KeysUnfit("Keyset " + file(name) + " does not open with this master key.", e);
            }
        });
    }

    boolean opens(String name, Aead master) {
        try {
            return encrypted(name, master).isPresent();
        } catch (KeysUnfit e) {
            return false;
        }
    }

    void keepEncrypted(String name, KeysetHandle keys, Aead master) {
        try {
            write(name, TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keys, master, Spot.join("keyset", name)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Keyset " + name + " can't be encrypted", e);
        }
    }

    /** For public keys, and for the master key of local mode. */
    Optional<KeysetHandle> clear(String name) {
        return read(name).map(json -> {
            try {
                return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
            } catch (GeneralSecurityException e) {
                throw new KeysUnfit("Keyset " + file(name) + " is damaged.", e);
            }
        });
    }

    void keepClear(String name, KeysetHandle keys) {
        try {
            write(name, TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Keyset " + name + " can't be written", e);
        }
    }

    /** Names of the keysets that begin so. */
    List<String> named(String beginning) {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith(beginning) && file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void destroy(String name) {
        try {
            Files.deleteIfExists(file(name));
            sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(file(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Readable by nobody else, whole or not there, and on disk when this returns: nothing may be sealed by a key that is lost. */
    private void write(String name, String json) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var fresh = Files.createTempFile(
                    folder,
                    name,
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, json);
            sync(fresh);
            Files.move(fresh, file(name), StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + SUFFIX);
    }

    private static void sync(Path path) throws IOException {
        try (var channel = FileChannel.open(path, Set.of(StandardOpenOption.READ))) {
            channel.force(true);
        }
    }
}
