package org.sucharit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.sucharit.e2e.RunningPlatform;

/** What else can happen to the platform while many work: events nobody can read, clocks that are wrong, disks that are full. */
@Order(11)
@EnabledIfSystemProperty(named = "sucharit.faults", matches = "\\d+", disabledReason = "only with ./verify --faults")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OtherFaultsIT {

    private static final Duration START = Duration.ofMinutes(15);
    private static final Duration FULL = Duration.ofSeconds(40);
    private static final Duration NOT_AT_ALL = Duration.ofHours(1);

    /** As far as tokens last. */
    private static final Duration A_LITTLE = Duration.ofMinutes(10);

    @TempDir
    private static Path folder;

    private static RunningPlatform platform;
    private static Suite suite;
    private static SmallDisks disks;
    private static Optional<FalseClock> clock;

    @BeforeAll
    static void start() throws Exception {
        disks = new SmallDisks(folder);
        clock = FalseClock.in(folder.resolve("clocks"));
        var variables = new HashMap<String, String>();
        clock.ifPresent(one -> variables.putAll(one.variables()));
        platform = new RunningPlatform(folder, variables);
        platform.awaitReady(START);
        suite = new Suite(platform, Path.of("target/faults/other"), 1);
    }

    @AfterAll
    static void end() throws InterruptedException {
        try (var _ = disks;
                var _ = platform;
                var _ = suite) {
            // from the last to the first
        }
    }

    @Test
    @Order(1)
    void an_event_that_nobody_can_read_keeps_nothing_else_from_going_on() throws Exception {
        suite.survives(new Poison());

        assertThat(suite.findings()).isEmpty();
    }

    @Test
    @Order(2)
    void a_clock_that_is_wrong_loses_nothing_and_turns_no_time_back() throws Exception {
        var wrong = wrongClocks();
        suite.survives(new Skew(Component.MEASURES, wrong, List.of(A_LITTLE, NOT_AT_ALL, NOT_AT_ALL.negated())));
        suite.survives(new Skew(Component.COMPLAINTS, wrong, List.of(NOT_AT_ALL, NOT_AT_ALL.negated())));

        assertThat(suite.findings()).isEmpty();
    }

    private static FalseClock wrongClocks() {
        assumeTrue(clock.isPresent(), "libfaketime is not installed (Debian: apt-get install libfaketime)");
        return clock.orElseThrow();
    }

    @Test
    @Order(3)
    void whose_disk_is_full_refuses_instead_of_forgetting_and_goes_on_when_there_is_room() throws Exception {
        assumeTrue(disks.trouble().isEmpty(), "no file system can be mounted: " + disks.trouble());
        suite.survives(new FullDisk(Component.KAFKA, disks, FULL));
        long before = Line.now();
        suite.survives(new FullDisk(Component.POSTGRES, disks, FULL));

        assertThat(suite.statusesSince(before)).containsKey(503).doesNotContainKey(500);
        assertThat(suite.abruptSince(before)).isZero();
        assertThat(suite.findings()).isEmpty();
    }

    @Test
    @Order(9)
    void after_all_of_it_every_row_is_what_a_fresh_rebuild_makes() throws Exception {
        suite.endsInOrder(true);

        assertThat(suite.findings()).isEmpty();
    }
}
