package org.sucharit.kit.kafka;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sucharit.kit.axon.AxonBaseAutoConfiguration;
import org.sucharit.kit.projection.Drops;
import org.sucharit.kit.projection.Lives;
import org.sucharit.kit.projection.ParkedEvents;
import org.sucharit.kit.projection.ProjectionAutoConfiguration;
import org.sucharit.kit.store.EventClock;
import org.sucharit.kit.time.KeptTimes;
import org.sucharit.tracekit.Traces;

/** Integration events: out of services with an event store, into services with read models. */
@AutoConfiguration(after = {AxonBaseAutoConfiguration.class, ProjectionAutoConfiguration.class})
@EnableConfigurationProperties(KafkaSettings.class)
public class KafkaAutoConfiguration {

    @Bean
    Topics topics(KafkaSettings settings) {
        return new Topics(settings);
    }

    @Bean
    Trail trail(ObjectProvider<Traces> traces) {
        return new Trail(traces.getIfAvailable(() -> Traces.NONE));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(JdbcTokenStore.class)
    static class Out {

        @Bean
        EventPublisher eventPublisher(Environment environment, KeptTimes times, Trail trail) {
            return new EventPublisher(
                    URI.create("/" + environment.getProperty("spring.application.name", "service")), times, trail);
        }

        @Bean
        Sender eventSender(KafkaSettings settings, Topics topics) {
            return new Sender(settings, topics);
        }

        @Bean
        Publishing publishing(
                JdbcTokenStore tokens,
                TransactionManager transactions,
                JdbcClient jdbc,
                Sender sender,
                KeptTimes times) {
            return new Publishing(tokens, transactions, new ParkedInPostgres(jdbc, times), sender);
        }

        @Bean
        TopicReaders tableReaders(
                ObjectProvider<TopicTables> tables,
                Environment environment,
                KafkaSettings settings,
                Topics topics,
                Trail trail,
                JdbcClient jdbc,
                PlatformTransactionManager transactions) {
            var template = new TransactionTemplate(transactions);
            return new TopicReaders(
                    () -> tables.orderedStream().map(one -> new TableShelf(one, jdbc, template)),
                    environment.getProperty("spring.application.name", "service"),
                    settings,
                    topics,
                    trail);
        }

        @Bean
        PublishersEndpoint publishersEndpoint(Publishing publishing, ObjectProvider<Drops> drops) {
            return new PublishersEndpoint(publishing, drops.getIfAvailable(() -> _ -> true));
        }

        @Bean
        PublishingMeters publishingMeters(Publishing publishing, EventClock events) {
            return new PublishingMeters(publishing, events);
        }

        @Bean
        PublishingHealth publishingHealthIndicator(Publishing publishing) {
            return new PublishingHealth(publishing);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(Lives.class)
    static class In {

        @Bean
        TopicReaders topicReaders(
                ObjectProvider<FromTopic> projections,
                Environment environment,
                KafkaSettings settings,
                Topics topics,
                Trail trail,
                Lives lives,
                ParkedEvents parked,
                MongoDatabase database) {
            return new TopicReaders(
                    () -> projections
                            .orderedStream()
                            .map(one -> new DocumentShelf(one, lives, parked, database, settings)),
                    environment.getProperty("spring.application.name", "service"),
                    settings,
                    topics,
                    trail);
        }

        @Bean
        TopicProgress topicProgress(MongoDatabase database, Lives lives) {
            return new TopicProgress(database, lives);
        }
    }
}
