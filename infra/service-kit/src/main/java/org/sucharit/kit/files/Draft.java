package org.sucharit.kit.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sucharit.kit.problem.Problem;

/** Writes what is sent to where it may lie until its name is known. */
final class Draft {

    private static final int CHUNK = 64 * 1024;

    private Draft() {}

    static StoredFile write(InputStream in, WritableByteChannel to, long maxBytes) throws IOException {
        var digest = sha256();
        long size = 0;
        var chunk = new byte[CHUNK];
        for (int n = read(in, chunk); n >= 0; n = read(in, chunk)) {
            size += n;
            if (size > maxBytes) throw Problem.tooLarge(maxBytes);
            digest.update(chunk, 0, n);
            var bytes = ByteBuffer.wrap(chunk, 0, n);
            while (bytes.hasRemaining()) to.write(bytes);
        }
        return new StoredFile(HexFormat.of().formatHex(digest.digest()), size);
    }

    /** A sender who breaks off is not a disk that is full. */
    private static int read(InputStream in, byte[] chunk) {
        try {
            return in.read(chunk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
