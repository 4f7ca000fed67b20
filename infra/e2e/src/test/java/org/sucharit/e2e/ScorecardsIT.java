package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever happens to reporting's database and process while agencies work: the scorecards come out as if nothing had. */
@Order(5)
@ExtendWith(OnePlatform.class)
class ScorecardsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static RunningPlatform platform;
    private static MongoClient mongodb;
    private static Scores scores;

    @BeforeAll
    static void start(RunningPlatform running) {
        platform = running;
        mongodb = MongoClients.create("mongodb://127.0.0.1:" + running.port("MONGODB"));
        scores = new Scores(new Door(running));
    }

    @AfterAll
    static void leave() {
        mongodb.close();
    }

    @Test
    void they_are_the_same_after_a_dropped_database_and_a_kill_as_after_a_quiet_rebuild() throws Exception {
        Instant begun = Instant.now();
        Instant amid;
        try (var load = new Workload(platform)) {
            load.awaitCommands(60);
            drop();
            load.awaitCommands(140);
            amid = Instant.now();
            drop();
            awaitRebuilding();
            platform.kill("reporting-service");
            load.awaitCommands(260);
            drop();
            load.finish();
            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(scores.counted())
                    .isEqualTo(load.counted()));
        }
        scores.awaitComplete(PATIENCE);
        var disturbed = scores.all(begun, amid);

        drop();
        scores.awaitComplete(PATIENCE);

        assertThat(scores.all(begun, amid)).isEqualTo(disturbed);
    }

    private static void drop() {
        mongodb.getDatabase("reporting").drop();
    }

    /** Something is there again, and not everything yet. */
    private static void awaitRebuilding() {
        var books = mongodb.getDatabase("reporting").getCollection("books");
        await().pollInterval(Duration.ofMillis(5)).atMost(PATIENCE).until(() -> books.countDocuments() > 0);
    }
}
