package org.sucharit.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * How much is measured: a figure that is published is the median of three runs of half a minute or more; fewer and shorter
 * ones are for trying.
 */
record Trial(int runs, Duration time) {

    /** So many warm at a time: where more do, the second compiler hardly gets a turn, and isn't through when they are. */
    static final int WARMING_CLIENTS = 6;

    private static final int RUNS = 3;
    private static final int SECONDS = 30;

    static Trial of(Options options) {
        return new Trial(options.number("runs", 1, RUNS), Duration.ofSeconds(options.number("seconds", 1, SECONDS)));
    }

    /** What each run came to. */
    <T> List<T> all(Callable<T> run) throws IOException, InterruptedException {
        var all = new ArrayList<T>();
        try {
            for (int i = 0; i < runs; i++) all.add(run.call());
        } catch (IOException | InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("a run failed", e);
        }
        return all;
    }

    static double median(Stream<Double> figures) {
        var sorted = figures.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
