package org.sucharit.kit.meter;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.sucharit.kit.time.KeptTimes;
import org.sucharit.kit.time.TimeAutoConfiguration;

/** Everything {@link Measured}, in the registry that collectors read. */
@AutoConfiguration(
        after = {
            CompositeMeterRegistryAutoConfiguration.class,
            HealthEndpointAutoConfiguration.class,
            TimeAutoConfiguration.class
        })
@ConditionalOnBean(MeterRegistry.class)
public class MeterAutoConfiguration {

    /** As whoever sends requests sees it. */
    @Bean
    @ConditionalOnBean(HealthEndpoint.class)
    Measured readiness(HealthEndpoint health) {
        return into -> into.state("sucharit.ready", isUp(health.healthForPath("readiness")) ? 1 : 0);
    }

    private static boolean isUp(@Nullable HealthDescriptor readiness) {
        return readiness != null && readiness.getStatus().equals(Status.UP);
    }

    @Bean
    Sampler sampler(
            ObjectProvider<Measured> measured,
            MeterRegistry registry,
            KeptTimes times,
            ObjectProvider<Clock> clock,
            @Value("${sucharit.meters.every:10s}") Duration every) {
        return new Sampler(
                () -> measured.orderedStream().toList(),
                registry,
                times,
                clock.getIfAvailable(Clock::systemUTC),
                every);
    }
}
