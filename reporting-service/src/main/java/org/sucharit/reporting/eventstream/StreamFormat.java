package org.sucharit.reporting.eventstream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** How events are written to a reader. */
enum StreamFormat {
    SSE("text/event-stream", ":\n\n") {
        @Override
        void write(StreamedEvent event, OutputStream out) throws IOException {
            out.write(("id: " + event.id() + "\ndata: ").getBytes(UTF_8));
            out.write(event.json());
            out.write("\n\n".getBytes(UTF_8));
        }

        /** An id without data: whoever loses the connection before the first event still goes on from here. */
        @Override
        void begin(Supplier<Optional<String>> lastId, OutputStream out) throws IOException {
            out.write("retry: 3000\n".getBytes(UTF_8));
            out.write(lastId.get().map(id -> "id: " + id + "\n\n").orElse("\n").getBytes(UTF_8));
        }
    },
    NDJSON("application/x-ndjson", "\n") {
        @Override
        void write(StreamedEvent event, OutputStream out) throws IOException {
            out.write(event.json());
            out.write('\n');
        }

        @Override
        void begin(Supplier<Optional<String>> lastId, OutputStream out) {}
    };

    final MediaType mediaType;
    private final byte[] heartbeat;

    StreamFormat(String mediaType, String heartbeat) {
        this.mediaType = MediaType.parseMediaType(mediaType);
        this.heartbeat = heartbeat.getBytes(UTF_8);
    }

    abstract void write(StreamedEvent event, OutputStream out) throws IOException;

    /** @param lastId of the event after which the reader goes on */
    abstract void begin(Supplier<Optional<String>> lastId, OutputStream out) throws IOException;

    void heartbeat(OutputStream out) throws IOException {
        out.write(heartbeat);
        out.flush();
    }

    /** The one asked for; lines of JSON for whoever takes anything. Empty when neither is wanted. */
    static Optional<StreamFormat> wanted(@Nullable String accept) {
        for (var type : wishes(accept)) {
            if (type.isCompatibleWith(MediaType.APPLICATION_JSON)) return Optional.of(NDJSON);
            for (var format : List.of(NDJSON, SSE))
                if (type.isCompatibleWith(format.mediaType)) return Optional.of(format);
        }
        return Optional.empty();
    }

    private static List<MediaType> wishes(@Nullable String accept) {
        if (accept == null || accept.isBlank()) return List.of(MediaType.ALL);
        try {
            var types = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(types);
            return types;
        } catch (InvalidMediaTypeException e) {
            return List.of();
        }
    }
}
