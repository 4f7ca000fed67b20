package org.sucharit.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A steady mixed load, in a process that no fault touches. It does what it is told line by line: {@code in-flight} answers how
 * many requests are on their way, {@code ease} lets everyone send one a second at most until {@code press}, {@code pause} stops
 * until {@code go-on}, {@code repeat} sends again what was not answered, each twice, {@code stop} ends it.
 */
final class LoadClient {

    /** Agencies of the demo; what is done here concerns years of which it says nothing. */
    static final List<String> AGENCIES = List.of("bo-phloi", "khlong-phai", "pa-sak-thong");

    /** Where complaints are filed. */
    static final String OFFICE = "bo-phloi";

    private static final Duration REPEATING = Duration.ofMinutes(3);
    private static final int THINKING = 120;
    private static final int AFTER_FAILURE = 3_000;

    private final Sender sender;
    private final Random random;
    private volatile boolean stopped;

    private LoadClient(Sender sender, long seed) {
        this.sender = sender;
        this.random = new Random(seed);
    }

    /** Arguments: the gateway, the identity provider, the journal, the seed. */
    public static void main(String[] arguments) throws Exception {
        try (var journal = new Journal(Path.of(arguments[2]))) {
            var sender = new Sender(URI.create(arguments[0]), URI.create(arguments[1]), journal);
            new Registering(AGENCIES).once(sender);
            new LoadClient(sender, Long.parseLong(arguments[3])).obey();
        }
        System.exit(0); // whatever is still on its way
    }

    private void obey() throws IOException, InterruptedException {
        for (var work : everything()) begin(work);
        var out = new PrintStream(System.out, true, UTF_8);
        out.println("going");
        var orders = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (var order = orders.readLine(); order != null && !stopped; order = orders.readLine())
            out.println(done(order));
    }

    private static List<Work> everything() {
        var all = new ArrayList<Work>();
        for (var agency : AGENCIES) all.add(new MeasureWork(agency));
        for (int i = 0; i < 3; i++) all.add(new ComplaintWork(OFFICE, false));
        all.add(new ReportWork("khlong-phai"));
        all.add(new ReportWork(OFFICE));
        all.add(new ComplaintWork(OFFICE, true));
        all.add(new ImportWork("khlong-phai"));
        all.add(new RoundWork(AGENCIES));
        all.add(new ReadWork(OFFICE));
        return all;
    }

    private String done(String order) throws IOException, InterruptedException {
        switch (order) {
            case "in-flight" -> {
                return Integer.toString(sender.inFlight());
            }
            case "ease" -> sender.ease(true);
            case "press" -> sender.ease(false);
            case "pause" -> sender.pause();
            case "go-on" -> sender.goOn();
            case "repeat" -> {
                return repeated();
            }
            case "stop" -> stopped = true;
            default -> throw new IllegalArgumentException(order);
        }
        return order;
    }

    private void begin(Work work) {
        Thread.ofPlatform().daemon().start(() -> {
            while (!stopped) {
                try {
                    boolean done = work.once(sender);
                    Thread.sleep(done ? 1 + random.nextInt(THINKING) : AFTER_FAILURE);
                } catch (IOException | InterruptedException | RuntimeException e) {
                    System.err.println(work + ": "
                            + e); // an answer not understood, or no journal: nothing that follows would count
                    System.exit(1);
                }
            }
        });
    }

    /** @return how many were answered this time, and how many are still not */
    private String repeated() throws InterruptedException {
        var repeating = new Repeating(sender);
        var until = Instant.now().plus(REPEATING);
        while (!sender.unanswered().isEmpty() && Instant.now().isBefore(until)) {
            repeating.all();
            if (!sender.unanswered().isEmpty()) Thread.sleep(AFTER_FAILURE / 10);
        }
        return repeating.result();
    }
}
