package org.sucharit.kit.periodic;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.journal.JournalApplication;
import org.sucharit.kit.test.MovableClock;
import org.sucharit.kit.test.Tokens;

/** A service with chores that note each beginning and end in {@code chore}; one stands still as long as it is told to. */
@Configuration(proxyBeanMethods = false)
class Chores {

    static ConfigurableApplicationContext start(String node, String... properties) {
        return new SpringApplicationBuilder(JournalApplication.class, Tokens.class, Chores.class)
                .properties("sucharit.node=" + node, "server.port=0")
                .properties(properties)
                .run();
    }

    public static void main(String[] properties) {
        start("killed", properties);
    }

    @Bean
    static MovableClock clock() {
        return MovableClock.inBangkok();
    }

    @Bean
    static Chore sweeping(JdbcClient jdbc, Clock clock, Environment environment) {
        return new Chore("sweeping", Schedule.daily(LocalTime.of(7, 30)), jdbc, environment);
    }

    @Bean
    static Chore dusting(JdbcClient jdbc, Clock clock, Environment environment) {
        return new Chore("dusting", Schedule.every(Duration.ofHours(2)), jdbc, environment);
    }

    static final class Chore implements PeriodicWork {

        final CountDownLatch told = new CountDownLatch(1);
        volatile boolean failing;
        volatile boolean standing;

        private final String name;
        private final Schedule schedule;
        private final JdbcClient jdbc;
        private final String node;

        Chore(String name, Schedule schedule, JdbcClient jdbc, Environment environment) {
            this.name = name;
            this.schedule = schedule;
            this.jdbc = jdbc;
            this.node = environment.getRequiredProperty("sucharit.node");
            this.standing = environment.getProperty("test.standing", Boolean.class, false);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Schedule schedule() {
            return schedule;
        }

        @Override
        public void run(Instant due) throws Exception {
            note(due, "begun");
            if (failing) throw new IllegalStateException("secret words");
            if (standing) told.await();
            note(due, "done");
        }

        private void note(Instant due, String what) {
            jdbc.sql("INSERT INTO chore (name, node, due, what) VALUES (?, ?, ?, ?)")
                    .params(name, node, Timestamp.from(due), what)
                    .update();
        }
    }
}
