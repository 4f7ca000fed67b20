package org.sucharit.measures.linkcheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of the public web as an honest robot: one request at a time to a host, through the {@link Doorman} at
 * every step, following a few redirects by hand, and never more of a page than the reader takes.
 *
 * <p>Always {@code GET}: too many servers answer {@code HEAD} otherwise than {@code GET}, and the page itself is wanted.
 */
final class PageReader implements AutoCloseable {

    private static final int REDIRECTS = 5;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int PERMANENT_REDIRECT = 308;
    private static final Set<Integer> PERMANENT = Set.of(HttpStatus.SC_MOVED_PERMANENTLY, PERMANENT_REDIRECT);
    private static final Set<Integer> TEMPORARY =
            Set.of(HttpStatus.SC_MOVED_TEMPORARILY, HttpStatus.SC_SEE_OTHER, HttpStatus.SC_TEMPORARY_REDIRECT);
    private static final int MAX_HEADERS = 200;
    private static final int MAX_LINE = 16 * 1024;
    private static final int MAX_VALIDATOR = 500;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration COME_BACK = Duration.ofHours(1);
    private static final Duration COME_BACK_AT_LATEST = Duration.ofHours(24);

    private final HostGate gate;
    private final Duration slowAfter;
    private final CloseableHttpClient http;
    // a server that sends a byte now and then keeps within every time-out of a socket
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("link-alarm").factory());

    /** Takes a page as it comes. Called once at most, with the content unpacked. */
    @FunctionalInterface
    interface Body<T> {
        /**
         * @param mediaType as the server calls it; never trusted
         * @throws IOException as the stream throws it
         */
        T read(InputStream content, @Nullable String mediaType) throws IOException;
    }

    PageReader(DnsResolver doorman, HostGate gate, String userAgent, int atOnce, Duration slowAfter) {
        this.gate = gate;
        this.slowAfter = slowAfter;
        this.http = client(doorman, userAgent, atOnce);
    }

    /**
     * Looks at an address.
     *
     * @param known of the page as it was last time; the body is not read again when it is the same
     * @param patience for each of the requests
     */
    <T> Visit<T> visit(URI address, @Nullable Known known, Duration patience, Body<T> body)
            throws InterruptedException {
        var start = WebAddress.of(address.toString());
        if (start.isEmpty()) return Visit.found(Finding.gone(Trouble.NOT_ALLOWED, null, null));
        return new Walk<>(start.get(), known, patience, body).toTheEnd();
    }

    @Override
    public void close() {
        alarm.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
    }

    /** One way through redirects. */
    private final class Walk<T> {

        private final HttpClientContext context = HttpClientContext.create();
        private final @Nullable Known known;
        private final Duration patience;
        private final Body<T> body;
        private WebAddress here;
        private @Nullable URI movedTo;
        private boolean forGood = true;
        private int millis;

        Walk(WebAddress start, @Nullable Known known, Duration patience, Body<T> body) {
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
            try (var _ = gate.enter(here.host())) {
                begin = System.nanoTime();
                var timer = alarm.schedule(request::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
                try (var response = http.executeOpen(host(), request, context)) {
                    millis += millisSince(begin);
                    return look(response);
                } finally {
                    timer.cancel(false);
                    request.cancel(); // what is left of the answer is not read
                }
            } catch (IOException e) {
                return Optional.of(broken(e, begin));
            } catch (UncheckedIOException e) {
                return Optional.of(broken(Objects.requireNonNull(e.getCause()), begin));
            }
        }

        private Optional<Visit<T>> look(ClassicHttpResponse response) throws IOException {
            int status = response.getCode();
            var location = header(response, "Location");
            if (location != null && (PERMANENT.contains(status) || TEMPORARY.contains(status)))
                return on(location, PERMANENT.contains(status), status);
            if (status == TOO_MANY_REQUESTS) return Optional.of(later(response));
            if (status == HttpStatus.SC_NOT_MODIFIED && isKnown())
                return Optional.of(new Visit<>(finding(status), known, null, null));
            if (status / 100 != 2) return Optional.of(gone(Trouble.STATUS, status));
            var entity = response.getEntity();
            var content = entity == null ? InputStream.nullInputStream() : entity.getContent();
            var page = unpacked(content, header(response, "Content-Encoding"));
            var made = body.read(page, header(response, "Content-Type"));
            return Optional.of(new Visit<>(finding(status), recognisable(response), made, null));
        }

        private Optional<Visit<T>> on(String location, boolean permanently, int status) {
            var next = here.resolve(location);
            if (next.isEmpty()) return Optional.of(gone(Trouble.NOT_ALLOWED, status));
            here = next.get();
            forGood &= permanently;
            if (forGood) movedTo = here.uri();
            return Optional.empty();
        }

        private Finding finding(int status) {
            if (movedTo != null) return new Finding(Condition.MOVED, movedTo, null, status, millis);
            var condition = millis > slowAfter.toMillis() ? Condition.SLOW : Condition.ANSWERED;
            return new Finding(condition, null, null, status, millis);
        }

        private Visit<T> gone(Trouble trouble, @Nullable Integer status) {
            return Visit.found(Finding.gone(trouble, status, status == null ? null : millis));
        }

        private Visit<T> broken(IOException e, long begin) {
            boolean late = begin != 0 && millisSince(begin) >= patience.toMillis();
            return gone(late ? Trouble.TIMED_OUT : trouble(e), null);
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

        private Known recognisable(ClassicHttpResponse response) {
            return new Known(here.uri(), header(response, "ETag"), header(response, "Last-Modified"));
        }
    }

    private static <T> Visit<T> later(ClassicHttpResponse response) {
        var wish = header(response, "Retry-After");
        var wait = wish != null && wish.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(wish)) : COME_BACK;
        var bounded = wait.compareTo(COME_BACK_AT_LATEST) > 0 ? COME_BACK_AT_LATEST : wait;
        return new Visit<>(null, null, null, bounded);
    }

    private static Trouble trouble(IOException e) {
        return switch (e) {
            case NotAllowed _ -> Trouble.NOT_ALLOWED;
            case UnknownHostException _ -> Trouble.NO_SUCH_HOST;
            case SSLException _ -> Trouble.NOT_SECURE;
            case SocketTimeoutException _ -> Trouble.TIMED_OUT;
            case ClientProtocolException _, MessageConstraintException _, ZipException _ -> Trouble.GARBLED;
            default -> Trouble.UNREACHABLE;
        };
    }

    /** Not packed is what is asked for; some servers pack nevertheless. It is unpacked only as far as it is read. */
    private static InputStream unpacked(InputStream content, @Nullable String encoding) throws IOException {
        if (encoding == null) return content;
        var packed = new PushbackInputStream(content);
        int first = packed.read();
        if (first < 0) return packed;
        packed.unread(first);
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> new GZIPInputStream(packed);
            case "deflate" -> new InflaterInputStream(packed);
            default -> packed;
        };
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        var header = response.getFirstHeader(name);
        var value = header == null ? null : header.getValue();
        if (value == null || value.isBlank()) return null;
        return name.equals("Location") || value.length() <= MAX_VALIDATOR ? value : null;
    }

    private static int millisSince(long begin) {
        return (int) Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    private static CloseableHttpClient client(DnsResolver doorman, String userAgent, int atOnce) {
        var patient = Timeout.ofMinutes(10); // the alarm rings earlier
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(doorman)
                .setMaxConnTotal(2 * atOnce)
                .setMaxConnPerRoute(2 * atOnce)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT))
                        .setSocketTimeout(patient)
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setHandshakeTimeout(Timeout.of(CONNECT))
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(MAX_HEADERS)
                                .setMaxLineLength(MAX_LINE)
                                .build())
                        // addresses in headers are often written in Thai letters
                        .charCodingConfig(CharCodingConfig.custom()
                                .setCharset(StandardCharsets.UTF_8)
                                .build())
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(patient)
                        .setProtocolUpgradeEnabled(false)
                        .setRedirectsEnabled(false)
                        .build())
                .setDefaultHeaders(List.of(
                        new BasicHeader("Accept", "*/*"),
                        new BasicHeader("Accept-Encoding", "identity"),
                        new BasicHeader("Accept-Language", "th,en;q=0.5")))
                .setUserAgent(userAgent)
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableRedirectHandling()
                .build();
    }
}
