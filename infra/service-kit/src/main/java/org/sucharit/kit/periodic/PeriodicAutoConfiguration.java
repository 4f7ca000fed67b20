package org.sucharit.kit.periodic;

import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.axon.AxonBaseAutoConfiguration;
import org.sucharit.kit.projection.NodeName;
import org.sucharit.kit.projection.ProjectionAutoConfiguration;
import org.sucharit.kit.store.EventTypes;
import org.sucharit.kit.time.KeptTimes;

/** Periodic work of every service that has an event store, by its {@link Clock} bean or the system's clock. */
@AutoConfiguration(
        after = {JdbcClientAutoConfiguration.class, AxonBaseAutoConfiguration.class, ProjectionAutoConfiguration.class})
@ConditionalOnBean({DataSource.class, EventTypes.class})
@EnableConfigurationProperties(ClockworkSettings.class)
public class PeriodicAutoConfiguration {

    @Bean
    Clockwork periodicClockwork(
            ObjectProvider<PeriodicWork> works,
            JdbcClient jdbc,
            NodeName node,
            ObjectProvider<Clock> clock,
            KeptTimes times,
            ClockworkSettings settings,
            Environment environment) {
        return new Clockwork(
                works.orderedStream().toList(),
                new Schedules(environment),
                new WorkTable(jdbc, node.value(), times, settings.lease()),
                settings,
                clock.getIfAvailable(() -> Clock.system(ZoneOffset.UTC)));
    }

    @Bean
    PeriodicMeters periodicMeters(Clockwork clockwork) {
        return new PeriodicMeters(clockwork);
    }

    @Bean
    PeriodicEndpoint periodicEndpoint(Clockwork clockwork) {
        return new PeriodicEndpoint(clockwork);
    }
}
