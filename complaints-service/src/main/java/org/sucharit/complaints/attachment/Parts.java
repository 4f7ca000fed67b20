package org.sucharit.complaints.attachment;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.kit.problem.Problem;

/**
 * Reads a multipart body part by part as it comes in: nothing of it is kept anywhere but where its reader puts it. Names
 * of files are in no exception that leaves this.
 */
@Component
public class Parts {

    /** The most bytes a whole body may have: as many files as may come, each as large as may be, and text beside them. */
    static final long MOST_BYTES = Attachments.MOST_FILES * Attachments.MOST_BYTES + (20L << 20);

    private static final int MOST_PARTS = 200;
    private static final int MOST_HEADER = 16 * 1024;
    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_BOUNDARY = 200;

    /** Gets each part in the order they come; what it does not read is skipped. */
    @FunctionalInterface
    public interface Reader {
        void take(Part part);
    }

    /**
     * Reads the body to its end.
     *
     * @throws Problem 400 {@code UPLOAD_BROKEN} when it ends too early or is no multipart body; 413 {@code TOO_LARGE}
     */
    public void read(HttpServletRequest request, Reader reader) {
        try {
            var body = new Whole(request.getInputStream(), MOST_BYTES);
            read(body, boundary(request), reader);
        } catch (IOException e) {
            throw broken();
        }
    }

    private static void read(InputStream body, byte[] boundary, Reader reader) throws IOException {
        var input = MultipartInput.builder()
                .setInputStream(body)
                .setBoundary(boundary)
                .setBufferSize(BUFFER)
                .setPartHeaderSizeMax(MOST_HEADER)
                .get();
        input.setHeaderCharset(StandardCharsets.UTF_8);
        int parts = 0;
        for (boolean more = input.skipPreamble(); more; more = input.readBoundary()) {
            if (++parts > MOST_PARTS) throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "TOO_MANY_PARTS", MOST_PARTS);
            one(input, reader);
        }
        if (parts == 0) throw broken();
    }

    private static void one(MultipartInput input, Reader reader) throws IOException {
        var disposition = disposition(input.readHeaders());
        var field = disposition.get("name");
        try (var content = new Quiet(input.newInputStream())) {
            if (field == null || !disposition.containsKey("form-data")) throw broken();
            var fileName = disposition.containsKey("filename")
                    ? Optional.of(
                            Optional.ofNullable(disposition.get("filename")).orElse(""))
                    : Optional.<String>empty();
            reader.take(new Part(field, fileName, content));
        }
    }

    private static Map<String, String> disposition(String headers) {
        for (var line : headers.split("\r\n"))
            if (line.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
                var parser = new ParameterParser();
                parser.setLowerCaseNames(true);
                return parser.parse(line.substring(line.indexOf(':') + 1), ';');
            }
        return Map.of();
    }

    private static byte[] boundary(HttpServletRequest request) {
        var parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        var type = Optional.ofNullable(request.getContentType()).orElse("");
        var boundary = parser.parse(type, new char[] {';', ','}).get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) throw broken();
        return boundary.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Problem broken() {
        return new Problem(HttpStatus.BAD_REQUEST, "UPLOAD_BROKEN");
    }

    static Problem tooLarge(int bytes) {
        return bytes < 1 << 20
                ? new Problem(HttpStatus.CONTENT_TOO_LARGE, "TEXT_TOO_LARGE", bytes / 1024)
                : Problem.tooLarge(bytes);
    }

    /** The body: no more of it than may be. */
    private static final class Whole extends FilterInputStream {

        private final long most;
        private long read;

        Whole(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int got = super.read(bytes, from, length);
            count(got);
            return got;
        }

        private void count(int got) {
            read += Math.max(0, got);
            if (read > most) throw Problem.tooLarge(most);
        }
    }

    /** A part: what the library and the container say about a broken one stays here. */
    private static final class Quiet extends FilterInputStream {

        Quiet(@Nullable InputStream in) {
            super(in);
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            try {
                return super.read(bytes, from, length);
            } catch (IOException e) {
                throw broken();
            }
        }

        @Override
        public void close() {
            try {
                super.close();
            } catch (IOException e) {
                throw broken();
            }
        }
    }
}
