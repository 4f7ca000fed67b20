package org.sucharit.kit.periodic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Work that a replica could not finish is begun again by another, and only then. */
class TakeOverIT extends Replicas {

    @Test
    void what_a_stopped_replica_was_at_another_begins_again_at_once() throws Exception {
        var one = start("one", "test.standing=true");
        clock(one).advance(Duration.ofHours(3));
        soon(() -> assertThat(whatOf("dusting")).containsExactly("begun"));
        assertThat(standing(one, "dusting").runningOn()).isEqualTo("one");
        var two = start("two");
        clock(two).advance(Duration.ofHours(3));
        aWhile();
        assertThat(whatOf("dusting")).containsExactly("begun");
        one.close();
        started.remove(one);
        soon(() -> assertThat(whatOf("dusting")).containsExactly("begun", "begun", "done"));
        assertThat(notes("dusting").getLast().node()).isEqualTo("two");
    }

    @Test
    void what_a_killed_replica_was_at_another_takes_over_within_its_lease() throws Exception {
        start("killed").close();
        started.clear();
        jdbc.sql("UPDATE periodic_work SET due = now(), next_run = now()").update();
        var process = child(properties("test.standing=true"));
        try {
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> whatOf("dusting").contains("begun")
                            && whatOf("sweeping").contains("begun"));
        } finally {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        start("heir");
        await().atMost(LEASE.plusSeconds(15))
                .untilAsserted(() -> assertThat(whatOf("dusting")).containsExactly("begun", "begun", "done"));
        soon(() -> assertThat(whatOf("sweeping")).containsExactly("begun", "begun", "done"));
        var sweeping = notes("sweeping");
        assertThat(sweeping.getLast().due()).isEqualTo(sweeping.getFirst().due());
        assertThat(sweeping.getLast().node()).isEqualTo("heir");
    }

    @Test
    void a_long_run_keeps_its_lease_whatever_the_clock_does() throws Exception {
        var one = start("one", "test.standing=true");
        var two = start("two");
        clock(one).advance(Duration.ofHours(3));
        soon(() -> assertThat(whatOf("dusting")).containsExactly("begun"));
        clock(one).advance(Duration.ofDays(3));
        clock(two).advance(Duration.ofDays(3).plusHours(3));
        Thread.sleep(LEASE.plusSeconds(2));
        assertThat(whatOf("dusting")).containsExactly("begun");
        chore(one, "dusting").standing = false;
        chore(one, "dusting").told.countDown();
        // what came due meanwhile follows, once
        soon(() -> assertThat(whatOf("dusting")).containsExactly("begun", "done", "begun", "done"));
    }

    private static Process child(String... properties) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Chores.class.getName()));
        command.addAll(List.of(properties));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
