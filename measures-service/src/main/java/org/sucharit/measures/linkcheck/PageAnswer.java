package org.sucharit.measures.linkcheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** What a server answered, as far as a reader of pages cares. Nothing in it is trusted. */
record PageAnswer(ClassicHttpResponse response) {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int PERMANENT_REDIRECT = 308;
    private static final Set<Integer> PERMANENT = Set.of(HttpStatus.SC_MOVED_PERMANENTLY, PERMANENT_REDIRECT);
    private static final Set<Integer> TEMPORARY =
            Set.of(HttpStatus.SC_MOVED_TEMPORARILY, HttpStatus.SC_SEE_OTHER, HttpStatus.SC_TEMPORARY_REDIRECT);
    private static final int MAX_VALIDATOR = 500;
    private static final Duration COME_BACK = Duration.ofHours(1);
    private static final Duration COME_BACK_AT_LATEST = Duration.ofHours(24);

    int status() {
        return response.getCode();
    }

    /** Where it leads on to; null when it does not. */
    @Nullable
    String leadsTo() {
        return isPermanent() || TEMPORARY.contains(status()) ? header("Location") : null;
    }

    boolean isPermanent() {
        return PERMANENT.contains(status());
    }

    /** When to come back, if the server is asked too often; else null. */
    @Nullable
    Duration later() {
        if (status() != TOO_MANY_REQUESTS) return null;
        var wish = header("Retry-After");
        var wait = wish != null && wish.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(wish)) : COME_BACK;
        return wait.compareTo(COME_BACK_AT_LATEST) > 0 ? COME_BACK_AT_LATEST : wait;
    }

    boolean isUnchanged() {
        return status() == HttpStatus.SC_NOT_MODIFIED;
    }

    boolean isPage() {
        return status() / 100 == 2;
    }

    @Nullable
    String mediaType() {
        return header("Content-Type");
    }

    Known recognisable(URI from) {
        return new Known(from, header("ETag"), header("Last-Modified"));
    }

    /** Not packed is what is asked for; some servers pack nevertheless. It is unpacked only as far as it is read. */
    InputStream content() throws IOException {
        var entity = response.getEntity();
        var content = entity == null ? InputStream.nullInputStream() : entity.getContent();
        var encoding = header("Content-Encoding");
        return encoding == null ? content : unpacked(content, encoding.toLowerCase(Locale.ROOT));
    }

    private static InputStream unpacked(InputStream content, String encoding) throws IOException {
        var packed = new PushbackInputStream(content);
        int first = packed.read();
        if (first < 0) return packed;
        packed.unread(first);
        return switch (encoding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(packed);
            case "deflate" -> new InflaterInputStream(packed);
            default -> packed;
        };
    }

    private @Nullable String header(String name) {
        var header = response.getFirstHeader(name);
        var value = header == null ? null : header.getValue();
        if (value == null || value.isBlank()) return null;
        return name.equals("Location") || value.length() <= MAX_VALIDATOR ? value : null;
    }
}
