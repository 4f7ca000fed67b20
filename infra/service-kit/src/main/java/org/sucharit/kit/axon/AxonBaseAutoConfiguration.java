package org.sucharit.kit.axon;

import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.sucharit.kit.projection.NodeName;
import org.sucharit.kit.store.ClockMeter;
import org.sucharit.kit.store.CommittedEventStore;
import org.sucharit.kit.store.EventClock;
import org.sucharit.kit.store.EventSerializer;
import org.sucharit.kit.store.EventStorage;
import org.sucharit.kit.store.EventStoreCheck;
import org.sucharit.kit.store.EventTypes;
import org.sucharit.kit.store.StoreMeters;
import org.sucharit.kit.time.KeptTimes;

/**
 * Axon on PostgreSQL, for every service that declares its {@link EventTypes}. Axon's own JDBC auto-configuration does
 * not find Spring Boot 4's data source, so everything is declared here.
 */
@AutoConfiguration(
        after = {DataSourceTransactionManagerAutoConfiguration.class, JdbcClientAutoConfiguration.class},
        before = {
            AxonAutoConfiguration.class,
            JdbcAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            NoOpTransactionAutoConfiguration.class
        })
@ConditionalOnBean({DataSource.class, EventTypes.class})
public class AxonBaseAutoConfiguration {

    @Bean
    EventStoreCheck eventStoreCheck(JdbcClient jdbc) {
        return new EventStoreCheck(jdbc);
    }

    @Bean
    StoreMeters storeMeters(JdbcClient jdbc) {
        return new StoreMeters(jdbc);
    }

    @Bean
    ClockMeter clockMeter(JdbcClient jdbc) {
        return new ClockMeter(jdbc);
    }

    @Bean
    EventClock eventClock(JdbcClient jdbc, ObjectProvider<Clock> clock) {
        return new EventClock(jdbc, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    @ConditionalOnMissingBean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactionManager) {
        return new SpringTransactionManager(transactionManager);
    }

    @Bean
    @ConditionalOnMissingBean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    /** For tokens: whatever is not an event. */
    @Bean
    @Primary
    Serializer serializer() {
        return tokenSerializer();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer() {
        return serializer();
    }

    @Bean
    @Qualifier("eventSerializer")
    EventSerializer eventSerializer(EventTypes types) {
        return EventSerializer.of(types);
    }

    /** Takes every bean of type {@code EventUpcaster}, in their order. */
    @Bean
    EventStorage eventStorage(
            ConnectionProvider connections,
            TransactionManager transactions,
            EventSerializer serializer,
            Configuration axon,
            EventStoreCheck checked,
            KeptTimes clocksAreSet) {
        return EventStorage.on(connections, transactions, serializer, axon.upcasterChain());
    }

    @Bean(name = {"eventBus", "eventStore"})
    @Qualifier("eventStore")
    CommittedEventStore eventStore(EventStorage storage) {
        return CommittedEventStore.on(storage);
    }

    /** The default token store; processors that write MongoDB name their own. A stable owner takes its tokens up again at once. */
    @Bean
    @Primary
    JdbcTokenStore tokenStore(ConnectionProvider connections, NodeName node, KeptTimes clocksAreSet) {
        return tokenStore(connections, node.value());
    }

    /** A token store as services use it, for the node of that name. */
    public static JdbcTokenStore tokenStore(ConnectionProvider connections, String node) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(tokenSerializer())
                .nodeId(node)
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("time_stamp")
                        .build())
                .build();
    }

    private static Serializer tokenSerializer() {
        return JacksonSerializer.builder()
                .objectMapper(EventSerializer.mapper())
                .build();
    }
}
