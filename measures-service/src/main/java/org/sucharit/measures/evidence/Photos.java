package org.sucharit.measures.evidence;

import static org.sucharit.measures.evidence.EvidenceRejected.Reason.FILE_TYPE_REFUSED;
import static org.sucharit.measures.evidence.EvidenceRejected.Reason.FILE_UNREADABLE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.sucharit.kit.picture.Pictures;
import org.sucharit.kit.problem.Problem;
import org.sucharit.measures.document.Places;

/**
 * Pictures without what they tell besides: place, camera, time, thumbnails and whatever is hidden behind the last
 * pixel. A picture is decoded and written anew, upright as its camera meant it.
 */
public final class Photos {

    /** A decoded picture takes 100 MB. */
    private static final Places PLACES = new Places(1, Duration.ofSeconds(20));

    private Photos() {}

    /**
     * A JPEG or PNG without metadata, in the same format.
     *
     * @param picture read to its end, at most {@link EvidenceFiles#MAX_BYTES}; not closed
     * @throws EvidenceRejected {@code FILE_TYPE_REFUSED} for anything else; {@code FILE_UNREADABLE} for a broken one,
     *     or one of more than 64 million pixels
     * @throws Problem {@code TOO_LARGE}, 413; 503 when too many pictures are being written
     * @throws UncheckedIOException when the sender breaks off
     */
    public static InputStream cleaned(InputStream picture) {
        var bytes = read(picture);
        return new ByteArrayInputStream(clean(bytes, typeOf(bytes)));
    }

    static byte[] clean(InputStream picture, FileType type) {
        return clean(read(picture), type);
    }

    private static byte[] clean(byte[] picture, FileType type) {
        try (var _ = PLACES.take()) {
            return written(picture, type);
        }
    }

    private static byte[] written(byte[] picture, FileType type) {
        try {
            var upright = Pictures.upright(picture, type.mediaType());
            return type == FileType.JPEG ? Pictures.jpeg(upright) : Pictures.png(upright);
        } catch (IOException | RuntimeException e) {
            throw new EvidenceRejected(FILE_UNREADABLE); // in memory: only what is decoded can be at fault
        }
    }

    private static FileType typeOf(byte[] bytes) {
        if (bytes.length > 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8) return FileType.JPEG;
        if (bytes.length > 2 && bytes[0] == (byte) 0x89 && bytes[1] == 'P') return FileType.PNG;
        throw new EvidenceRejected(FILE_TYPE_REFUSED);
    }

    private static byte[] read(InputStream picture) {
        try {
            var bytes = picture.readNBytes((int) EvidenceFiles.MAX_BYTES + 1);
            if (bytes.length > EvidenceFiles.MAX_BYTES) throw Problem.tooLarge(EvidenceFiles.MAX_BYTES);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
