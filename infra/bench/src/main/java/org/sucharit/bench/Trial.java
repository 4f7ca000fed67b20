package org.sucharit.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * How much is measured: {@code --runs=3} of {@code --seconds=30} each, and so many events as {@code --events=} says.
 * Fewer are for trying; a figure that is published is the median of three runs of half a minute or more.
 */
record Trial(int runs, Duration time, int events) {

    static Trial of(String[] arguments, int events) {
        return new Trial(
                number(arguments, "--runs=", 3),
                Duration.ofSeconds(number(arguments, "--seconds=", 30)),
                number(arguments, "--events=", events));
    }

    private static int number(String[] arguments, String option, int otherwise) {
        return Stream.of(arguments)
                .filter(argument -> argument.startsWith(option))
                .mapToInt(argument -> Integer.parseInt(argument.substring(option.length())))
                .findFirst()
                .orElse(otherwise);
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
