package org.sucharit.reporting.eventstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader of an open stream: its lines, as they come. */
final class Listener implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final HttpResponse<InputStream> response;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    Listener(int port, String query, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/events" + query));
        if (headers.length > 0) request.headers(headers);
        response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        Thread.ofVirtual().start(this::read);
    }

    private volatile boolean ended;

    private void read() {
        try (var in = new BufferedReader(new InputStreamReader(response.body(), UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) if (!line.isEmpty()) lines.add(line);
            ended = true;
        } catch (IOException e) {
            // closed
        }
    }

    /** What comes until the stream ends. */
    List<String> rest() {
        await().atMost(Duration.ofSeconds(60)).until(() -> ended);
        return List.copyOf(lines);
    }

    String line() throws InterruptedException {
        var line = lines.poll(15, TimeUnit.SECONDS);
        assertThat(line).as("the next line").isNotNull();
        return line;
    }

    JsonNode event() throws InterruptedException {
        return JsonMapper.shared().readTree(line());
    }

    List<String> ids(int count) throws InterruptedException {
        var ids = new ArrayList<String>();
        while (ids.size() < count) ids.add(event().path("id").asString());
        return ids;
    }

    boolean isQuiet() throws InterruptedException {
        return lines.poll(1, TimeUnit.SECONDS) == null;
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
