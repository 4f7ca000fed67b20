package org.sucharit.measures.linkcheck;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of the public web as an honest robot: one request at a time to a host, through the {@link Doorman} at
 * every step, following a few redirects by hand, and never more of a page than the reader takes.
 *
 * <p>Always {@code GET}: too many servers answer {@code HEAD} otherwise than {@code GET}, and the page itself is wanted.
 */
final class PageReader implements AutoCloseable {

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
        this.http = Robot.client(doorman, userAgent, atOnce);
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
        return new Walk<>(this, start.get(), known, patience, body).toTheEnd();
    }

    /** Waits until the host may be asked. */
    HostGate.Turn enter(String host) throws InterruptedException {
        return gate.enter(host);
    }

    boolean isSlow(int millis) {
        return millis > slowAfter.toMillis();
    }

    /** An answer that is being read; what is left of it at the end is not read. */
    record Asked(PageAnswer answer, Runnable end) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            try {
                answer.response().close();
            } finally {
                end.run();
            }
        }
    }

    /** @param patience until the last byte */
    Asked ask(HttpHost host, HttpGet request, HttpClientContext context, Duration patience) throws IOException {
        var timer = alarm.schedule(request::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        Runnable end = () -> {
            timer.cancel(false);
            request.cancel();
        };
        try {
            return new Asked(new PageAnswer(http.executeOpen(host, request, context)), end);
        } catch (IOException | RuntimeException e) {
            end.run();
            throw e;
        }
    }

    @Override
    public void close() {
        alarm.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
    }
}
