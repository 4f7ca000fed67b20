package org.sucharit.kit.test.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to a server, four at once. What becomes of one depends on the seed, its name and the round, and on nothing that
 * stands beside it in a table.
 */
public final class Shooting implements AutoCloseable {

    private static final int AT_ONCE = 4;
    private static final int MEGABYTE = 1 << 20;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final Answers answers = new Answers();
    private final String base;
    private final long seed;
    private final Duration patience;
    private final UnaryOperator<Shot> dressed;

    /**
     * @param base address of the server
     * @param patience for an answer
     * @param dressed gives a request what has to be fresh, such as a token
     */
    public Shooting(String base, long seed, Duration patience, UnaryOperator<Shot> dressed) {
        this.base = base;
        this.seed = seed;
        this.patience = patience;
        this.dressed = dressed;
    }

    public Answers answers() {
        return answers;
    }

    /** Each as it is. */
    public void whole(List<Shot> corpus) throws Exception {
        all(corpus, shot -> send(shot.name() + " as it is", shot));
    }

    /** Each with something wrong about it. @param round another one, something else */
    public void bent(List<Shot> corpus, int round) throws Exception {
        all(named(corpus), shot -> send(round + " " + shot.name(), bent(shot, round)));
    }

    /** One of them again. @param which as {@link Answers#failures()} names it: the round, and the name */
    void again(List<Shot> corpus, String which) throws Exception {
        var words = which.split(" ", 2);
        var round = Integer.parseInt(words[0]);
        all(
                named(corpus).stream()
                        .filter(shot -> shot.name().equals(words[1]))
                        .toList(),
                shot -> send(which, bent(shot, round)));
    }

    private Shot bent(Shot shot, int round) {
        return new Mutations(new Random((seed * 1_000_003 + shot.name().hashCode()) * 1_000_003 + round)).of(shot);
    }

    private interface Task {
        void of(Shot shot) throws InterruptedException;
    }

    private static void all(List<Shot> corpus, Task task) throws Exception {
        var all = new ArrayList<Callable<@Nullable Void>>();
        for (var shot : corpus)
            all.add(() -> {
                task.of(shot);
                return null;
            });
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : threads.invokeAll(all)) done.get();
        }
    }

    /** Of those with the same name each has one of its own. */
    private static List<Shot> named(List<Shot> corpus) {
        var seen = new HashMap<String, Integer>();
        return corpus.stream()
                .map(shot -> {
                    int nth = seen.merge(shot.name(), 1, Integer::sum);
                    return nth == 1 ? shot : shot.called(shot.name() + " #" + nth);
                })
                .toList();
    }

    private void send(String which, Shot shot) throws InterruptedException {
        if (!sent(which, shot, false)) sent(which, shot, true);
    }

    /** @return false when something was away, which is not to be held against the shot before it was sent once more */
    private boolean sent(String which, Shot shot, boolean lastTry) throws InterruptedException {
        try {
            var got = http.send(request(dressed.apply(shot)), BodyHandlers.ofInputStream());
            var headers = got.headers();
            boolean stream = headers.firstValue("Content-Type").orElse("").matches(".*(event-stream|ndjson).*");
            try (var body = got.body()) {
                var text = stream ? "" : new String(body.readNBytes(MEGABYTE), UTF_8);
                var retryAfter = headers.firstValue("Retry-After").orElse("");
                boolean away = Answers.isAway(got.statusCode(), retryAfter);
                if (away && !lastTry) answers.addAway(got.statusCode());
                else answers.add(which, shot, got.statusCode(), retryAfter, text);
                return !away;
            }
        } catch (IOException e) {
            answers.add(which, shot, e.toString());
            return true;
        }
    }

    private HttpRequest request(Shot shot) {
        var request = HttpRequest.newBuilder(URI.create(base + shot.path()))
                .timeout(patience)
                .method(shot.method(), BodyPublishers.ofByteArray(shot.body()));
        shot.headers()
                .forEach((name, value) -> request.setHeader(
                        name, value.equals(Shot.FRESH) ? UUID.randomUUID().toString() : value));
        return request.build();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
