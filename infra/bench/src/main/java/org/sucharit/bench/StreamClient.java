package org.sucharit.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Someone who listens to the events of an agency and remembers the titles of measures drafted. */
final class StreamClient implements AutoCloseable {

    private static final URI GATEWAY = URI.create(Platform.GATEWAY);
    private static final Pattern TITLE = Pattern.compile("\"title\":\"(stream [0-9a-f-]+)\"");
    private static final int BUFFER = 1024;

    private final Socket socket;
    private volatile String status = "no answer";
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Set<String> titles = new HashSet<>();

    /**
     * In HTTP/1.0, where an answer is not cut into pieces.
     *
     * @param fromBeginning lines of JSON from the first event on; else server-sent events from now on
     */
    StreamClient(String agency, boolean fromBeginning) throws IOException {
        socket = new Socket(GATEWAY.getHost(), GATEWAY.getPort());
        var accept = fromBeginning ? "application/x-ndjson" : "text/event-stream";
        socket.getOutputStream()
                .write("GET /api/events?agency=%s HTTP/1.0\r\nHost: %s\r\nAccept: %s\r\n\r\n"
                        .formatted(agency, GATEWAY.getAuthority(), accept)
                        .getBytes(UTF_8));
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8), BUFFER)) {
            var first = lines.readLine();
            status = String.valueOf(first);
            if (!status.contains(" 200")) return;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ") || line.startsWith("{") || line.startsWith("retry:")) begun.countDown();
                var title = TITLE.matcher(line);
                if (title.find()) hear(title.group(1));
            }
            status = "the end came";
        } catch (IOException e) {
            status = e.toString();
        }
    }

    private synchronized void hear(String title) {
        titles.add(title);
        notifyAll();
    }

    /** Until the stream has said anything. */
    void awaitBeginning(long seconds) throws IOException, InterruptedException {
        if (!begun.await(seconds, TimeUnit.SECONDS)) throw new IOException("A listener was not let in: " + status);
    }

    /** @return whether it heard of all of them in time */
    synchronized boolean awaitAll(Collection<String> wanted, long nanos) throws InterruptedException {
        long until = System.nanoTime() + nanos;
        while (!titles.containsAll(wanted)) {
            long millis = (until - System.nanoTime()) / 1_000_000;
            if (millis <= 0) return false;
            wait(millis);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
