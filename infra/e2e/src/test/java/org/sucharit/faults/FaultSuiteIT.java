package org.sucharit.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sucharit.e2e.RunningPlatform;

/** As many faults as are asked for, at random, on a platform of its own for each seed; all is looked at after each. */
@Order(10)
@EnabledIfSystemProperty(named = "sucharit.faults", matches = "\\d+", disabledReason = "only with ./verify --faults")
class FaultSuiteIT {

    private static final Duration START = Duration.ofMinutes(5);
    private static final int KILLS = Integer.getInteger("sucharit.faults", 0);

    /** Longer than anybody waits for an answer, or a transaction may take. */
    private static final Duration PAUSE = Duration.ofSeconds(75);

    private static final int RETOLD = 200;

    /** Of seeds that follow each other: together they pause everything that can be. */
    private static final int SEEDS = 3;

    @TempDir
    private Path folder;

    static List<Long> seeds() {
        var seeds = System.getProperty("sucharit.faults.seeds", "1,2,3").split(",", -1);
        return Stream.of(seeds).map(Long::valueOf).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_is_killed_nothing_is_lost_or_doubled(long seed) throws Exception {
        var random = new Random(seed);
        var own = Files.createDirectories(folder.resolve("seed-" + seed));
        try (var platform = new RunningPlatform(own, Map.of())) {
            platform.awaitReady(START);
            try (var suite = new Suite(platform, Path.of("target/faults/seed-" + seed), seed)) {
                for (int i = 0; i < KILLS; i++) {
                    var components = Component.values();
                    suite.survives(new Fault.Kill(components[random.nextInt(components.length)], List.of()));
                    suite.rebuilds();
                }
                for (var component : paused(seed)) suite.survives(new Fault.Pause(component, PAUSE));
                suite.survives(new Fault.Drop(suite.checker().models()));
                suite.survives(new Fault.Retell(RETOLD));
                suite.endsInOrder(true);
                assertThat(suite.findings()).isEmpty();
            }
        }
    }

    /** Not the launcher: it does nothing that anybody waits for. */
    private static List<Component> paused(long seed) {
        return EnumSet.complementOf(EnumSet.of(Component.LAUNCHER)).stream()
                .filter(component -> component.ordinal() % SEEDS == seed % SEEDS)
                .toList();
    }
}
