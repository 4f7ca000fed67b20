package org.sucharit.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;

/** The key that signs tokens, kept in a file so that tokens and sessions outlive a restart. */
final class SigningKey {

    private static final String FILE = "signing-key.json";

    private SigningKey() {}

    /** The key of this folder; made on the first start, readable by its owner only. */
    static RSAKey in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                write(
                        folder,
                        file,
                        new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate());
            }
            return RSAKey.parse(Files.readString(file));
        } catch (ParseException broken) {
            throw new IllegalStateException(
                    "The signing key in " + file + " can't be read. Remove the file to get a new one;"
                            + " everyone signs in again then.",
                    broken);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The signing key in " + file + " can't be read or written", unreadable);
        }
    }

    /** Never half a key: written aside, then moved to its place. */
    private static void write(Path folder, Path file, RSAKey key) throws IOException {
        Files.createDirectories(folder);
        Path aside = folder.resolve(FILE + ".new");
        Files.deleteIfExists(aside);
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var out = FileChannel.open(aside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mine)) {
            ByteBuffer content = ByteBuffer.wrap(key.toJSONString().getBytes(StandardCharsets.UTF_8));
            while (content.hasRemaining()) {
                out.write(content);
            }
            out.force(true);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
