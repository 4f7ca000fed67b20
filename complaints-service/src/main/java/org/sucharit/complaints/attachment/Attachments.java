package org.sucharit.complaints.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.sealing.Keyring;
import org.sucharit.complaints.sealing.Sealer;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.complaints.sealing.Spot;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.files.FileStore;
import org.sucharit.kit.problem.Problem;

/**
 * Takes files in and hands them out. In clear a file is only ever on its way: from the sender into the seal, and from
 * there to the process that rebuilds it.
 */
@Component
public class Attachments {

    /** The most bytes a file may have. */
    public static final long MOST_BYTES = 30L << 20;

    /** The most files that come at once. */
    public static final int MOST_FILES = 20;

    private static final String EVENT = "complaints.FiledFile";
    private static final String COPY = "/copy";
    private static final String THUMBNAIL = "/thumbnail";

    /** A copy may be larger than what was sent; seal and padding add at most an eighth. */
    private static final long MOST_SEALED = 80L << 20;

    private final FileStore files;
    private final Rebuilder rebuilder;
    private final VirusScanner scanner;

    Attachments(FileStore files, Rebuilder rebuilder, VirusScanner scanner) {
        this.files = files;
        this.rebuilder = rebuilder;
        this.scanner = scanner;
    }

    /**
     * Seals a file under a key of its own while it comes in.
     *
     * @param clear read to its end, not closed
     * @throws Problem 422 {@code FILE_EMPTY}, {@code FILE_TYPE_REFUSED}; 413 {@code TOO_LARGE}; 503
     */
    public Received receive(InputStream clear, Secret name, Keyring keys) {
        try {
            var head = clear.readNBytes(Inspection.HEAD);
            boolean mayBeRebuilt = Inspection.mayBeRebuilt(head, name);
            var fileId = UUID.randomUUID().toString();
            var sealer = keys.identity(fileId);
            var limited = new Limited(new SequenceInputStream(new ByteArrayInputStream(head), clear), MOST_BYTES);
            var digesting = new DigestInputStream(limited, sha256());
            var original = keep(sealer.sealed(digesting, fileId));
            keys.sealedForIdentity(original.sha256(), fileId);
            var digest = digest(name, digesting.getMessageDigest().digest());
            return new Received(fileId, original, name, digest, mayBeRebuilt, sealer, keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Scans a file that has come in, and makes the copy to work with.
     *
     * @param agency of the case
     * @throws Problem 422 {@code FILE_INFECTED}, {@code FILE_TYPE_REFUSED}; 503 when no place is free
     */
    public FiledFile filed(Received received, AgencyId agency) {
        var keys = received.keys();
        var id = received.fileId();
        if (scanner.isThere())
            reading(received, clear -> {
                scanner.check(clear);
                return true;
            });
        var name = received.identity().seal(received.name(), spot(keys.caseId(), agency, "name", id));
        var rebuilt = received.mayBeRebuilt() ? rebuilt(received) : Optional.<Rebuilt>empty();
        return new FiledFile(
                id,
                received.original(),
                name,
                rebuilt.map(made -> new WorkingCopy(
                                made.copy(),
                                keys.content().seal(made.about().written(), spot(keys.caseId(), agency, "about", id)),
                                made.thumbnail()))
                        .orElse(null));
    }

    /** Both at once, where the agency is known before the file comes. */
    public Incoming take(InputStream clear, Secret name, Keyring keys, AgencyId agency) {
        var received = receive(clear, name, keys);
        return new Incoming(filed(received, agency), received.digest());
    }

    /** @throws Problem 404 when there is no copy */
    public InputStream copy(String caseId, FiledFile file, Sealer content) {
        var copy = file.copy();
        if (copy == null) throw Problem.notFound();
        return opening(copy.file(), content, file.fileId() + COPY);
    }

    /** @throws Problem 404 when there is none */
    public InputStream thumbnail(String caseId, FiledFile file, Sealer content) {
        var copy = file.copy();
        if (copy == null || copy.thumbnail() == null) throw Problem.notFound();
        return opening(copy.thumbnail(), content, file.fileId() + THUMBNAIL);
    }

    public InputStream original(String caseId, FiledFile file, Sealer identity) {
        return opening(file.original(), identity, file.fileId());
    }

    /** As the sender's device called it. */
    public Secret name(String caseId, AgencyId agency, FiledFile file, Sealer identity) {
        return identity.open(file.name(), spot(caseId, agency, "name", file.fileId()));
    }

    /** What the copy is. @throws Problem 404 when there is none */
    public About about(String caseId, AgencyId agency, FiledFile file, Sealer content) {
        var copy = file.copy();
        if (copy == null) throw Problem.notFound();
        return About.read(content.open(copy.about(), spot(caseId, agency, "about", file.fileId())));
    }

    private Optional<Rebuilt> rebuilt(Received received) {
        var keys = received.keys();
        var content = keys.content();
        return reading(
                received,
                clear -> rebuilder.rebuild(clear, new Rebuilder.Store() {
                    @Override
                    public Kept copy(InputStream copy) {
                        return named(sealed(copy, COPY));
                    }

                    @Override
                    public Kept thumbnail(InputStream thumbnail) {
                        return named(sealed(thumbnail, THUMBNAIL));
                    }

                    private Kept sealed(InputStream clear, String which) {
                        try {
                            return keep(content.sealed(clear, received.fileId() + which));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }

                    private Kept named(Kept kept) {
                        keys.sealedForContent(kept.sha256());
                        return kept;
                    }
                }));
    }

    private <T> T reading(Received received, Function<InputStream, T> work) {
        try (var clear = opening(received.original(), received.identity(), received.fileId())) {
            return work.apply(clear);
        } catch (IOException e) {
            throw Problem.unavailable(e);
        }
    }

    private InputStream opening(Kept file, Sealer sealer, String fileId) {
        try {
            return sealer.opening(files.open(file.sha256()), fileId);
        } catch (IOException e) {
            throw Problem.unavailable(e);
        }
    }

    private Kept keep(InputStream sealed) {
        var stored = files.keep(sealed, MOST_SEALED);
        return new Kept(stored.sha256(), stored.size());
    }

    private static byte[] digest(Secret name, byte[] content) {
        var bytes = name.reveal().getBytes(StandardCharsets.UTF_8);
        var digest = sha256();
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
        return digest.digest(content);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Spot spot(String caseId, AgencyId agency, String field, String fileId) {
        return new Spot(caseId, agency, EVENT, field, fileId);
    }
}
