package org.sucharit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.sucharit.e2e.RunningPlatform;
import org.sucharit.kit.test.fuzz.Answers;

/**
 * As many requests and documents as are asked for, with something wrong about each, to every door of a platform of its own: none is
 * answered as if the platform were at fault, and none leaves anything in memory.
 */
@Order(11)
@EnabledIfSystemProperty(named = "sucharit.fuzz", matches = "\\d+", disabledReason = "only with ./verify --fuzz")
class FuzzSuiteIT {

    private static final Duration START = Duration.ofMinutes(5);
    private static final int SHOTS = Integer.getInteger("sucharit.fuzz", 0);
    private static final long SEED = Long.getLong("sucharit.fuzz.seed", new Random().nextInt(1_000_000));

    /** What is loaded and cached once. */
    private static final int WARM = 3;

    private static final double MORE = 1.2;

    /** One of so many may be sent away by a limit. */
    private static final int RARELY = 200;

    /** Of all operations so many have to be reached by somebody whose request is as it should be. */
    private static final double REACHED = 0.6;

    /** Whoever watches a process from outside sees nothing of the rest of it: where nobody may, it is allowed for this test. */
    private static final Map<String, String> WATCHED = Map.of("_JAVA_OPTIONS", "-XX:-DisableAttachMechanism");

    @TempDir
    private Path folder;

    @Test
    void whatever_is_sent_to_any_door_is_answered_and_forgotten() throws Exception {
        try (var platform = new RunningPlatform(folder, WATCHED, "--demo")) {
            platform.awaitReady(START);
            try (var fuzzing = new Fuzzing(platform, SEED)) {
                var began = Instant.now();
                fuzzing.prepare();
                fuzzing.whole();
                for (int i = 1; i <= WARM; i++) fuzzing.bent(-i);
                var before = Heap.all(platform);

                for (int i = 0; sent(fuzzing) < SHOTS; i++) fuzzing.bent(i);
                fuzzing.huge();
                var after = Heap.all(platform);

                var table = table(fuzzing, before, after, Duration.between(began, Instant.now()));
                Files.writeString(
                        Files.createDirectories(Path.of("target/fuzz")).resolve("report.md"), table);
                System.out.println(table);
                look(fuzzing, before, after);
            }
        }
    }

    private static long sent(Fuzzing fuzzing) {
        return fuzzing.answers().values().stream().mapToLong(Answers::all).sum();
    }

    private static void look(Fuzzing fuzzing, List<Heap> before, List<Heap> after) {
        assertThat(fuzzing.answers().values().stream().flatMap(answers -> answers.failures().stream()))
                .as("seed " + SEED)
                .isEmpty();
        assertThat(fuzzing.answers().values().stream().mapToLong(Answers::busy).sum())
                .as("sent away")
                .isLessThan(sent(fuzzing) / RARELY);
        assertThat(reached(fuzzing)).as("reached of " + fuzzing.best()).isGreaterThan((long)
                (fuzzing.best().size() * REACHED));
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).pid())
                    .as("the process of " + before.get(i))
                    .isEqualTo(before.get(i).pid());
            assertThat(after.get(i).kilobytes()).as(before.get(i).component()).isLessThan((long)
                    (before.get(i).kilobytes() * MORE));
        }
    }

    private static long reached(Fuzzing fuzzing) {
        return fuzzing.best().values().stream().filter(status -> status < 400).count();
    }

    private static String table(Fuzzing fuzzing, List<Heap> before, List<Heap> after, Duration took)
            throws IOException {
        var lines = new ArrayList<String>();
        lines.add("Seed %d, %d requests in %d minutes; %d of %d operations were reached."
                .formatted(
                        SEED,
                        sent(fuzzing),
                        took.toMinutes(),
                        reached(fuzzing),
                        fuzzing.best().size()));
        lines.add("");
        lines.add("| to | answered | 2xx and 3xx | 4xx | 5xx | sent away by a limit |");
        lines.add("|---|---|---|---|---|---|");
        fuzzing.answers().forEach((way, answers) -> lines.add(row(way, answers)));
        lines.add("");
        lines.add("| process | `-Xmx` | kept before, MB | kept after, MB | change |");
        lines.add("|---|---|---|---|---|");
        for (int i = 0; i < before.size(); i++) lines.add(row(before.get(i), after.get(i)));
        lines.add("");
        fuzzing.best().forEach((operation, status) -> {
            if (status >= 400) lines.add("not reached: %s: %d".formatted(operation, status));
        });
        fuzzing.answers().forEach((way, answers) -> answers.failures().forEach(one -> lines.add(way + ": " + one)));
        return String.join("\n", lines) + "\n";
    }

    private static String row(String way, Answers answers) {
        return "| %s | %d | %d | %d | %d | %d |"
                .formatted(
                        way,
                        answers.all(),
                        of(answers, 200, 400),
                        of(answers, 400, 500),
                        of(answers, 500, 600) - answers.busy(),
                        answers.busy());
    }

    private static long of(Answers answers, int from, int to) {
        return answers.statuses().entrySet().stream()
                .filter(one -> one.getKey() >= from && one.getKey() < to)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static String row(Heap before, Heap after) {
        return "| %s | %s | %.1f | %.1f | %+.0f %% |"
                .formatted(
                        before.component(),
                        before.most(),
                        before.kilobytes() / 1024.0,
                        after.kilobytes() / 1024.0,
                        100.0 * (after.kilobytes() - before.kilobytes()) / before.kilobytes());
    }
}
