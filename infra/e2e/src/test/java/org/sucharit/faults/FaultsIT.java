package org.sucharit.faults;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.faults.Component.COMPLAINTS;
import static org.sucharit.faults.Component.GATEWAY;
import static org.sucharit.faults.Component.IDENTITY;
import static org.sucharit.faults.Component.KAFKA;
import static org.sucharit.faults.Component.LAUNCHER;
import static org.sucharit.faults.Component.MEASURES;
import static org.sucharit.faults.Component.MONGODB;
import static org.sucharit.faults.Component.POSTGRES;
import static org.sucharit.faults.Component.REPORTING;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sucharit.e2e.Databases;
import org.sucharit.e2e.Door;
import org.sucharit.e2e.OnePlatform;
import org.sucharit.e2e.RunningPlatform;
import org.sucharit.faults.Finding.Trouble;

/**
 * Whatever dies while many work at once: what was acknowledged is there once, and all that is made of it is what a fresh rebuild
 * makes. The short form of {@link FaultSuiteIT}.
 */
@Order(7)
@ExtendWith(OnePlatform.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {

    private static final Path FOLDER = Path.of("target/faults/short");
    private static final long SEED = 1;

    private static RunningPlatform platform;
    private static Suite suite;

    @BeforeAll
    static void start(RunningPlatform running) throws Exception {
        platform = running;
        suite = new Suite(running, FOLDER, SEED);
    }

    @AfterAll
    static void end() throws InterruptedException {
        suite.close();
    }

    @Test
    @Order(1)
    void every_part_is_killed_once_under_load_and_nothing_is_lost_or_doubled() throws Exception {
        platform.logsLittleFromNextStart();
        suite.survivesUnseen(killed(LAUNCHER));
        suite.survivesUnseen(killed(GATEWAY, IDENTITY));
        suite.survivesUnseen(killed(MEASURES, KAFKA));
        suite.survivesUnseen(killed(COMPLAINTS, MONGODB));
        suite.survivesUnseen(killed(REPORTING, POSTGRES));

        suite.endsInOrder(true);

        assertThat(suite.findings()).isEmpty();
        assertThat(listed())
                .isEqualTo(new Databases(platform).cases(LoadClient.OFFICE).size());
    }

    /** At the same moment: it would take too long one after the other, as {@link FaultSuiteIT} does it. */
    private static Fault killed(Component... components) {
        return new Fault.Together(Stream.of(components)
                .<Fault>map(component -> new Fault.Kill(component, List.of("--demo")))
                .toList());
    }

    private static int listed() throws Exception {
        var list = "/api/cases?size=1&agency=" + LoadClient.OFFICE;
        return new Door(platform)
                .get(list, "investigator-" + LoadClient.OFFICE)
                .json()
                .path("total")
                .asInt();
    }

    @Test
    @Order(2)
    void the_checker_finds_a_deleted_event_a_doubled_record_and_an_altered_row_and_nothing_else() throws Exception {
        var spoiling = new Spoiling(platform);
        var checker = suite.checker();
        var measures = suite.completed(3);
        var deleted = spoiling.deleteEnd(measures.get(0));
        spoiling.tellAgain(checker.lastTold(measures.get(1)));
        spoiling.alter(checker.models(), measures.get(2));

        var found = checker.facts(false, true);
        found.addAll(checker.projections());

        assertThat(troubles(found))
                .containsOnlyKeys(measures)
                .containsEntry(measures.get(1), Set.of(Trouble.TOLD_TWICE))
                .containsEntry(measures.get(2), Set.of(Trouble.NOT_AS_REBUILT));
        // and what follows from it: the rows that were made of it can't be made again
        assertThat(troubles(found).get(measures.get(0)))
                .containsExactlyInAnyOrder(Trouble.LOST, Trouble.NOT_AS_REBUILT);

        spoiling.putBack(deleted);
        checker.projections();
        assertThat(checker.facts(false, true)).isEmpty();
    }

    /** By the aggregate that they are about. */
    private static Map<String, Set<Trouble>> troubles(List<Finding> found) {
        return found.stream()
                .collect(groupingBy(
                        finding -> finding.subject().replaceFirst("^.*/", ""), mapping(Finding::trouble, toSet())));
    }
}
