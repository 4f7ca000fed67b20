package org.sucharit.kit.periodic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.periodic.Chores.Chore;
import org.sucharit.kit.test.MovableClock;
import org.sucharit.kit.test.TestPostgres;

/** Replicas of a service with {@link Chores}, and what they noted; a database for each test. */
abstract class Replicas {

    static final Duration BEAT = Duration.ofMillis(100);
    static final Duration LEASE = Duration.ofSeconds(5);
    static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    final TestPostgres.Database postgres = TestPostgres.database();
    final JdbcClient jdbc = JdbcClient.create(postgres.source());
    final List<ConfigurableApplicationContext> started = new ArrayList<>();

    record Note(String node, Instant due, String what) {}

    @BeforeEach
    void noteBook() {
        jdbc.sql("CREATE TABLE chore (id serial, name text, node text, due timestamptz, what text)")
                .update();
    }

    @AfterEach
    void stop() {
        started.forEach(service -> service.getBeansOfType(Chore.class).values().forEach(c -> c.told.countDown()));
        started.forEach(ConfigurableApplicationContext::close);
    }

    String[] properties(String... more) {
        return Stream.concat(
                        Stream.of(
                                "spring.datasource.url=" + postgres.url(),
                                "spring.datasource.username=" + postgres.user(),
                                "sucharit.clockwork.beat=" + BEAT,
                                "sucharit.clockwork.lease=" + LEASE,
                                "spring.flyway.baseline-on-migrate=true",
                                "spring.flyway.baseline-version=0"),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }

    ConfigurableApplicationContext start(String node, String... more) {
        var service = Chores.start(node, properties(more));
        started.add(service);
        soon(() -> assertThat(service.getBean(PeriodicEndpoint.class).all()).hasSizeGreaterThan(1));
        return service;
    }

    static Chore chore(ConfigurableApplicationContext service, String name) {
        return service.getBean(name, Chore.class);
    }

    static MovableClock clock(ConfigurableApplicationContext service) {
        return service.getBean(MovableClock.class);
    }

    static Standing standing(ConfigurableApplicationContext service, String name) {
        return java.util.Objects.requireNonNull(
                service.getBean(PeriodicEndpoint.class).one(name));
    }

    List<Note> notes(String name) {
        return jdbc.sql("SELECT node, due, what FROM chore WHERE name = ? ORDER BY id")
                .param(name)
                .query((row, _) ->
                        new Note(row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3)))
                .list();
    }

    List<String> whatOf(String name) {
        return notes(name).stream().map(Note::what).toList();
    }

    static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }

    /** In which every replica looks several times. */
    static void aWhile() throws InterruptedException {
        Thread.sleep(BEAT.multipliedBy(6));
    }
}
