package org.sucharit.measures.linkcheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/** One way through redirects, followed by hand. */
final class Walk<T> {

    private static final int REDIRECTS = 5;

    private final PageReader reader;
    private final HttpClientContext context = HttpClientContext.create();
    private final @Nullable Known known;
    private final Duration patience;
    private final PageReader.Body<T> body;
    private WebAddress here;
    private @Nullable URI movedTo;
    private boolean forGood = true;
    private int millis;

    Walk(PageReader reader, WebAddress start, @Nullable Known known, Duration patience, PageReader.Body<T> body) {
        this.reader = reader;
        this.here = start;
        this.known = known;
        this.patience = patience;
        this.body = body;
        // some servers set a cookie and send the visitor to the same address again
        context.setCookieStore(new BasicCookieStore());
    }

    Visit<T> toTheEnd() throws InterruptedException {
        for (int step = 0; step <= REDIRECTS; step++) {
            var end = step();
            if (end.isPresent()) return end.get();
        }
        return gone(Trouble.REDIRECTS, null);
    }

    /** @return empty when it leads on */
    private Optional<Visit<T>> step() throws InterruptedException {
        var request = request();
        long begin = 0;
        try (var _ = reader.enter(here.host())) {
            begin = System.nanoTime();
            try (var asked = reader.ask(host(), request, context, patience)) {
                millis += millisSince(begin);
                return look(asked.answer());
            }
        } catch (IOException e) {
            return Optional.of(broken(e, begin));
        } catch (UncheckedIOException e) {
            return Optional.of(broken(Objects.requireNonNull(e.getCause()), begin));
        }
    }

    private Optional<Visit<T>> look(PageAnswer answer) throws IOException {
        var location = answer.leadsTo();
        if (location != null) return on(location, answer);
        var later = answer.later();
        if (later != null) return Optional.of(new Visit<>(null, null, null, later));
        int status = answer.status();
        if (answer.isUnchanged() && isKnown()) return Optional.of(new Visit<>(finding(status), known, null, null));
        if (!answer.isPage()) return Optional.of(gone(Trouble.STATUS, status));
        var made = body.read(answer.content(), answer.mediaType());
        return Optional.of(new Visit<>(finding(status), answer.recognisable(here.uri()), made, null));
    }

    private Optional<Visit<T>> on(String location, PageAnswer answer) {
        var next = here.resolve(location);
        if (next.isEmpty()) return Optional.of(gone(Trouble.NOT_ALLOWED, answer.status()));
        here = next.get();
        forGood &= answer.isPermanent();
        if (forGood) movedTo = here.uri();
        return Optional.empty();
    }

    private Finding finding(int status) {
        if (movedTo != null) return new Finding(Condition.MOVED, movedTo, null, status, millis);
        return new Finding(reader.isSlow(millis) ? Condition.SLOW : Condition.ANSWERED, null, null, status, millis);
    }

    private Visit<T> gone(Trouble trouble, @Nullable Integer status) {
        return Visit.found(Finding.gone(trouble, status, status == null ? null : millis));
    }

    private Visit<T> broken(IOException e, long begin) {
        boolean late = begin != 0 && millisSince(begin) >= patience.toMillis();
        return gone(late ? Trouble.TIMED_OUT : Trouble.of(e), null);
    }

    private HttpGet request() {
        var request = new HttpGet(here.uri());
        request.setHeader("Connection", "close");
        if (known != null && isKnown()) {
            if (known.etag() != null) request.setHeader("If-None-Match", known.etag());
            if (known.lastModified() != null) request.setHeader("If-Modified-Since", known.lastModified());
        }
        return request;
    }

    private boolean isKnown() {
        return known != null && known.from().equals(here.uri());
    }

    private HttpHost host() {
        return new HttpHost(here.scheme(), here.host(), here.port());
    }

    private static int millisSince(long begin) {
        return (int) Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }
}
