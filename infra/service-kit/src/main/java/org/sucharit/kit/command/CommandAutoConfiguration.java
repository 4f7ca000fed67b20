package org.sucharit.kit.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.sucharit.kit.axon.AxonBaseAutoConfiguration;
import org.sucharit.kit.store.EventStorage;
import org.sucharit.kit.store.EventTypes;
import org.sucharit.kit.time.KeptTimes;
import org.sucharit.tracekit.Traces;
import tools.jackson.databind.json.JsonMapper;

/** The command desk of every service that has events. */
@AutoConfiguration(after = AxonBaseAutoConfiguration.class, before = AxonAutoConfiguration.class)
@ConditionalOnBean(EventTypes.class)
public class CommandAutoConfiguration {

    private static final int TRANSACTION_SECONDS = 60;

    @Bean
    CorrelationDataProvider commandOrigin() {
        return new CommandOrigin();
    }

    @Bean
    @ConditionalOnMissingBean
    EventMetadata eventMetadata() {
        return EventMetadata.ofPeople();
    }

    @Bean
    @ConditionalOnMissingBean
    KeyedHash keyedHash(JdbcClient jdbc) {
        return KeyedHash.inPostgres(jdbc, "command-answers");
    }

    @Bean
    Streams streams(JdbcClient jdbc, EventTypes types) {
        return new Streams(jdbc, types);
    }

    @Bean
    History history(EventStore store, JdbcClient jdbc, EventTypes types) {
        return new History(store, jdbc, types);
    }

    @Bean
    CommandMeter commandMeter(ObjectProvider<MeterRegistry> registry, KeptTimes times, ObjectProvider<Clock> clock) {
        return new CommandMeter(
                registry.getIfAvailable(SimpleMeterRegistry::new), times, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    CommandDesk commandDesk(
            CommandGateway commands,
            PlatformTransactionManager transactionManager,
            Streams streams,
            EventStorage storage,
            JdbcOperations jdbc,
            JsonMapper json,
            KeyedHash hash,
            EventMetadata metadata,
            CommandMeter meter,
            ObjectProvider<Traces> traces,
            ObjectProvider<Clock> clock) {
        var transactions = new TransactionTemplate(transactionManager);
        // of its own also when a reaction sends it: it is retried alone, and committed before its answer is used
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transactions.setTimeout(TRANSACTION_SECONDS);
        return new CommandDesk(
                commands,
                transactions,
                streams,
                storage,
                new StoredAnswers(jdbc, hash, json, clock.getIfAvailable(Clock::systemUTC)),
                hash,
                metadata,
                new CommandWatch(meter, traces.getIfAvailable(() -> Traces.NONE)));
    }

    @Bean
    ForgetAnswers forgetAnswers(JdbcClient jdbc, ObjectProvider<Clock> clock) {
        return new ForgetAnswers(jdbc, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    WebMvcConfigurer callerArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }
}
