package org.sucharit.complaints.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.problem.Problem;

/** One part of a multipart body while it is read. */
public final class Part {

    private final String field;
    private final Optional<String> fileName;
    private final InputStream content;

    Part(String field, Optional<String> fileName, InputStream content) {
        this.field = field;
        this.fileName = fileName;
        this.content = content;
    }

    public String field() {
        return field;
    }

    /** What a browser sends for a field of files that was left empty. */
    public boolean isNoFile() {
        return fileName.isPresent() && fileName.get().isEmpty();
    }

    /** As the sender's device calls it, without its path. */
    public Secret fileName() {
        return FileName.of(fileName.orElse(""));
    }

    /** What is wrong with the body while this is read is a {@link Problem} that quotes nothing. */
    public InputStream content() {
        return content;
    }

    /**
     * The part as text.
     *
     * @throws Problem 413 for more bytes than that; 400 when it is no UTF-8
     */
    public Secret text(int mostBytes) {
        try {
            var bytes = content.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) throw Parts.tooLarge(mostBytes);
            return new Secret(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw Parts.broken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
