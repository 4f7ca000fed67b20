package org.sucharit.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.sucharit.kit.axon.AxonBaseAutoConfiguration;
import org.sucharit.kit.test.TestPostgres;

class TokensInPostgresIT {

    final TestPostgres.Database database = TestPostgres.database();
    final TransactionManager transactions = new SpringTransactionManager(new JdbcTransactionManager(database.source()));
    final GapAwareTrackingToken token = GapAwareTrackingToken.newInstance(42, new TreeSet<>(Set.of(40L)));

    JdbcTokenStore storeOf(String node) {
        return AxonBaseAutoConfiguration.tokenStore(new SpringDataSourceConnectionProvider(database.source()), node);
    }

    @Test
    void a_killed_node_takes_its_token_up_again_at_once_and_another_one_does_not() {
        Flyway.configure()
                .dataSource(database.source())
                .locations("classpath:db/kit")
                .load()
                .migrate();
        transactions.executeInTransaction(() -> {
            storeOf("one").initializeTokenSegments("news", 1);
            storeOf("one").fetchToken("news", 0);
            storeOf("one").storeToken(token, "news", 0);
        });
        // no release: the process is gone
        assertThat(transactions.fetchInTransaction(() -> storeOf("one").fetchToken("news", 0)))
                .isEqualTo(token);
        assertThatThrownBy(() ->
                        transactions.executeInTransaction(() -> storeOf("two").fetchToken("news", 0)))
                .isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void a_token_whose_transaction_fails_has_not_moved() {
        Flyway.configure()
                .dataSource(database.source())
                .locations("classpath:db/kit")
                .load()
                .migrate();
        transactions.executeInTransaction(() -> storeOf("one").initializeTokenSegments("news", 1, token));
        assertThatThrownBy(() -> transactions.executeInTransaction(() -> {
                    storeOf("one").storeToken(GapAwareTrackingToken.newInstance(43, Set.of()), "news", 0);
                    throw new IllegalStateException("killed before the commit");
                }))
                .hasMessage("killed before the commit");
        assertThat(transactions.fetchInTransaction(() -> storeOf("one").fetchToken("news", 0)))
                .isEqualTo(token);
    }
}
