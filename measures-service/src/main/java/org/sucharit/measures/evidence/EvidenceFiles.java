package org.sucharit.measures.evidence;

import static org.sucharit.measures.evidence.EvidenceRejected.Reason.FILE_EMPTY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kit.files.FileStore;
import org.sucharit.kit.problem.Problem;

/** Takes files in as evidence: looked at, cleaned of what pictures tell besides, and safely on disk. */
@Component
public final class EvidenceFiles {

    /** The most bytes a file may have. */
    public static final long MAX_BYTES = 30L * 1024 * 1024;

    private static final int CHUNK = 64 * 1024;

    private final FileStore files;

    EvidenceFiles(FileStore files) {
        this.files = files;
    }

    /**
     * Keeps a file. What it is, its content alone decides; a picture is written anew without place, camera and time.
     *
     * @param content read to its end, not closed
     * @param name as the sender calls it; what remains of it fits the content
     * @return the file as it is kept, which for a picture is not what was sent
     * @throws EvidenceRejected {@code FILE_EMPTY}, {@code FILE_TYPE_REFUSED}, {@code FILE_UNREADABLE}
     * @throws Problem {@code TOO_LARGE}, 413; {@code UNAVAILABLE}, 503
     * @throws UncheckedIOException when the sender breaks off
     */
    public KeptFile keep(InputStream content, @Nullable String name) {
        return spooled(content, draft -> {
            var type = FileType.of(draft);
            return type.isPicture() ? keepPicture(draft, type, name) : keep(Files.newInputStream(draft), type, name);
        });
    }

    /**
     * Keeps the copy of a page that the platform itself has fetched. It is kept as it came, and handed out as plain
     * text to be saved.
     */
    public KeptFile keepCopyOfPage(InputStream content, @Nullable String name) {
        return spooled(content, draft -> keep(Files.newInputStream(draft), FileType.TEXT, name));
    }

    private KeptFile keepPicture(Path draft, FileType type, @Nullable String name) throws IOException {
        try (var in = Files.newInputStream(draft)) {
            return keep(new ByteArrayInputStream(Photos.clean(in, type)), type, name);
        }
    }

    private KeptFile keep(InputStream content, FileType type, @Nullable String name) throws IOException {
        try (content) {
            var stored = files.keep(content, MAX_BYTES);
            return new KeptFile(stored.sha256(), stored.size(), type.mediaType(), FileName.fitting(name, type));
        }
    }

    private interface Work {
        KeptFile on(Path draft) throws IOException;
    }

    /** A file has to be looked at from both ends before it is kept. */
    private static KeptFile spooled(InputStream content, Work work) {
        try {
            var draft = Files.createTempFile("evidence", null);
            try {
                if (copy(content, draft) == 0) throw new EvidenceRejected(FILE_EMPTY);
                return work.on(draft);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw Problem.unavailable(e);
        }
    }

    private static long copy(InputStream in, Path draft) throws IOException {
        long size = 0;
        try (OutputStream out = Files.newOutputStream(draft)) {
            var chunk = new byte[CHUNK];
            for (int n = read(in, chunk); n >= 0; n = read(in, chunk)) {
                size += n;
                if (size > MAX_BYTES) throw Problem.tooLarge(MAX_BYTES);
                out.write(chunk, 0, n);
            }
        }
        return size;
    }

    /** A sender who breaks off is not a disk that is full. */
    private static int read(InputStream in, byte[] chunk) {
        try {
            return in.read(chunk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
