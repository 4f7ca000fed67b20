package org.sucharit.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.sucharit.faults.Line.What;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to the gateway and keeps the journal of them. */
final class Sender {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ALL = 1_000;
    private static final int EASE = 1_000;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;

    /** The news of a new agency takes a moment to every service. */
    private static final String NOT_YET = "AGENCY_UNKNOWN";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;
    private final Tokens tokens;
    private final Journal journal;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Semaphore going = new Semaphore(ALL, true);
    private volatile boolean eased;

    /** Only whoever gives orders looks at it. */
    private boolean paused;

    private final Map<String, Request> unanswered = new ConcurrentHashMap<>();

    Sender(URI gateway, URI identity, Journal journal) {
        this.gateway = gateway;
        this.tokens = new Tokens(http, identity);
        this.journal = journal;
    }

    /** Whether everyone takes their time: who can't be served needs no crowd at the door. */
    void ease(boolean eased) {
        this.eased = eased;
    }

    int inFlight() {
        return inFlight.get();
    }

    /** Of which nobody knows whether they were done. */
    Map<String, Request> unanswered() {
        return unanswered;
    }

    /** Returns what was answered, once that is on the disk; empty when it was not, or refused. */
    Optional<JsonNode> send(Request request) throws IOException, InterruptedException {
        if (eased) Thread.sleep(EASE);
        going.acquire();
        try {
            return send(request, true).map(JSON::readTree);
        } finally {
            going.release();
        }
    }

    /** Returns when nothing is on its way; nothing new is sent until {@link #goOn}. */
    void pause() throws InterruptedException {
        if (paused) return;
        going.acquire(ALL);
        paused = true;
    }

    void goOn() {
        paused = false;
        going.release(ALL);
    }

    /** The same once more. */
    Optional<String> again(Request request) throws IOException, InterruptedException {
        return send(request, false);
    }

    /** Asked without a note in the journal. */
    boolean isThere(Request request) throws InterruptedException {
        try {
            return http.send(message(request, " "), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<String> send(Request request, boolean first) throws IOException, InterruptedException {
        var authorization = authorization(request.account());
        if (authorization.isEmpty()) return Optional.empty(); // nothing was sent
        journal.write(Line.begun(request, first));
        if (request.kind().command()) unanswered.put(request.key(), request);
        inFlight.incrementAndGet();
        try {
            return answered(request, http.send(message(request, authorization.get()), BodyHandlers.ofString()));
        } catch (IOException e) {
            journal.write(Line.ended(What.UNANSWERED, request.key(), 0, e.toString()));
            return Optional.empty();
        } finally {
            inFlight.decrementAndGet();
        }
    }

    private Optional<String> answered(Request request, HttpResponse<String> answer) throws IOException {
        var what = what(answer);
        if (answer.statusCode() == UNAUTHORIZED) tokens.forget(request.account());
        var until = what == What.UNANSWERED ? Line.until(answer.headers().firstValue("Retry-After")) : "";
        journal.write(Line.ended(what, request.key(), answer.statusCode(), until + answer.body()));
        if (what != What.UNANSWERED) unanswered.remove(request.key());
        return what == What.ACKNOWLEDGED ? Optional.of(answer.body()) : Optional.empty();
    }

    private static What what(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status < 300) return What.ACKNOWLEDGED;
        boolean later = status >= 500 || status == UNAUTHORIZED || status == TOO_MANY;
        return later || answer.body().contains(NOT_YET) ? What.UNANSWERED : What.REFUSED;
    }

    private HttpRequest message(Request request, String authorization) {
        var body = request.body();
        var message = HttpRequest.newBuilder(gateway.resolve(request.path()))
                .timeout(PATIENCE)
                .header("Content-Type", request.type())
                .header("Idempotency-Key", request.key())
                .method(
                        request.method(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        return (authorization.isBlank() ? message : message.header("Authorization", authorization)).build();
    }

    /** Empty when there is no token to be had just now; blank for anyone. */
    private Optional<String> authorization(String account) throws InterruptedException {
        if (account.isEmpty()) return Optional.of(" ");
        if (account.startsWith("Receipt ")) return Optional.of(account);
        return tokens.of(account).map(token -> "Bearer " + token);
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
