package org.sucharit.kit.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.test.TestPostgres;

class KeyedHashIT {

    static JdbcClient freshDatabase() {
        var database = TestPostgres.database();
        Flyway.configure()
                .dataSource(database.source())
                .locations("classpath:db/kit")
                .load()
                .migrate();
        return JdbcClient.create(database.source());
    }

    @Test
    void the_key_outlives_the_process_and_no_two_databases_share_it() {
        var jdbc = freshDatabase();
        var id = KeyedHash.inPostgres(jdbc, "test").uuid("id", "somsri", "key");
        assertThat(KeyedHash.inPostgres(jdbc, "test").uuid("id", "somsri", "key"))
                .isEqualTo(id);
        assertThat(KeyedHash.inPostgres(freshDatabase(), "test").uuid("id", "somsri", "key"))
                .isNotEqualTo(id);
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }
}
