package org.sucharit.kit.test.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests with something wrong about each of them: none may end in an error of the service, and none may take long.
 * As many as {@code -Dsucharit.fuzz.shots=…} says, by a new seed, and afterwards no more may be kept in memory than before;
 * {@code -Dsucharit.fuzz.seed=…} repeats all of it, {@code -Dsucharit.fuzz.only=…} with it one request.
 */
public final class Fuzz {

    /** How many, as a system property. */
    public static final String SHOTS = "sucharit.fuzz.shots";

    private static final int AT_ONCE = 4;
    private static final int SHORT = 400;
    private static final int MEGABYTE = 1 << 20;
    private static final Duration LONG = Duration.ofSeconds(20);

    /** A fifth more may be kept; and what one document needs, so that a small heap is not measured by its noise. */
    private static final double MORE = 1.2;

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(LONG)
            .build();
    private final int port;
    private final List<Shot> corpus;
    private final long seed = Long.getLong("sucharit.fuzz.seed", new Random().nextInt(1_000_000));
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();

    /** @param corpus requests as they should be, each with its turn */
    public Fuzz(int port, List<Shot> corpus) {
        this.port = port;
        this.corpus = List.copyOf(corpus);
    }

    public void run() throws Exception {
        int shots = Integer.getInteger(SHOTS, 0);
        var only = Integer.getInteger("sucharit.fuzz.only");
        System.out.printf("fuzzing %d endpoints with %d requests, seed %d%n", corpus.size(), shots, seed);
        if (only != null) send(only);
        else {
            sendAll(-corpus.size(), 0); // what is loaded and cached once
            long before = kept();
            sendAll(0, shots);
            long after = kept();
            System.out.printf(
                    "answers %s, kept in memory %d MB before and %d MB after%n",
                    new TreeMap<>(answers), before / MEGABYTE, after / MEGABYTE);
            assertThat(after).as("kept in memory").isLessThan((long) (before * MORE));
        }
        assertThat(failures).as("seed " + seed).isEmpty();
    }

    private void sendAll(int from, int to) throws Exception {
        var all = new ArrayList<Callable<@Nullable Void>>();
        for (int i = from; i < to; i++) {
            int number = i;
            all.add(() -> {
                send(number);
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : threads.invokeAll(all)) done.get();
        }
    }

    /** @param number negative for one of the corpus as it is */
    private void send(int number) throws InterruptedException {
        var whole = corpus.get(Math.floorMod(number, corpus.size()));
        var shot = number < 0 ? whole : new Mutations(new Random(seed * 1_000_003 + number)).of(whole);
        try {
            var got = http.send(request(shot), BodyHandlers.ofInputStream());
            answers.computeIfAbsent(got.statusCode(), _ -> new LongAdder()).increment();
            try (var body = got.body()) {
                boolean stream =
                        got.headers().firstValue("Content-Type").orElse("").matches(".*(event-stream|ndjson).*");
                var text = stream ? "" : new String(body.readNBytes(MEGABYTE), UTF_8);
                if (got.statusCode() >= 500) failed(number, shot, got.statusCode() + " " + shortly(text));
            }
        } catch (IOException e) {
            failed(number, shot, e.toString());
        }
    }

    private void failed(int number, Shot shot, String how) {
        failures.add("%d: %s as %s %s [%s]: %s%n"
                .formatted(
                        number,
                        shot.name(),
                        shot.method(),
                        shortly(shot.path()),
                        shortly(new String(shot.body(), UTF_8)),
                        how));
    }

    private HttpRequest request(Shot shot) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + shot.path()))
                .timeout(LONG)
                .method(shot.method(), BodyPublishers.ofByteArray(shot.body()));
        shot.headers().forEach(request::setHeader);
        return request.build();
    }

    private static String shortly(String text) {
        return text.substring(0, Math.min(text.length(), SHORT)).replaceAll("\\p{Cntrl}", ".");
    }

    /** What is still in use when everything else is cleared. */
    private static long kept() {
        var memory = ManagementFactory.getMemoryMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, memory.getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
