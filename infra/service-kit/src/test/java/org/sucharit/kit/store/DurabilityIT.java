package org.sucharit.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.journal.JournalApplication;
import org.sucharit.kit.test.TestPostgres;

class DurabilityIT {

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void tests_run_on_a_server_that_loses_nothing(String setting) {
        var jdbc = JdbcClient.create(TestPostgres.database().source());
        assertThat(jdbc.sql("SHOW " + setting).query(String.class).single()).isEqualTo("on");
    }

    @Test
    void a_durable_server_is_accepted() {
        var database = TestPostgres.database();
        Flyway.configure()
                .dataSource(database.source())
                .locations("classpath:db/kit")
                .load()
                .migrate();
        assertThatCode(() -> new EventStoreCheck(JdbcClient.create(database.source())).afterPropertiesSet())
                .doesNotThrowAnyException();
    }

    @Test
    void a_service_refuses_to_start_on_a_server_that_may_lose_facts() throws Exception {
        try (var server = TestPostgres.start(Map.of("fsync", "off"))) {
            var database = server.newDatabase();
            assertThatThrownBy(() -> SpringApplication.run(
                            JournalApplication.class,
                            "--server.port=0",
                            "--spring.datasource.url=" + database.url(),
                            "--spring.datasource.username=" + database.user()))
                    .hasRootCauseInstanceOf(EventStoreCheck.NotDurable.class)
                    .rootCause()
                    .hasMessage(
                            "PostgreSQL must run with fsync, synchronous_commit, full_page_writes on, but fsync is off: "
                                    + "facts that were acknowledged could be lost.");
        }
    }
}
