package org.sucharit.reporting.listening;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sucharit.kit.kafka.TopicProgress;
import org.sucharit.reporting.history.Histories;

/** For whoever watches the service: how long ago what is shown was complete. */
@Configuration(proxyBeanMethods = false)
class ReadingLag {

    /** In seconds, for each of what is read; not a number while a rebuild has not come to an end. */
    @Bean
    MeterBinder readingLagMeters(TopicProgress progress, Clock clock) {
        return registry -> List.of(Histories.PUBLIC_RECORD, Histories.COMPLAINT_FIGURES)
                .forEach(name -> Gauge.builder("sucharit.reading.lag", () -> seconds(progress, name, clock))
                        .tag("projection", name)
                        .baseUnit("seconds")
                        .register(registry));
    }

    private static double seconds(TopicProgress progress, String name, Clock clock) {
        var until = progress.completeUntil(List.of(name));
        if (until.equals(Instant.EPOCH)) return Double.NaN;
        return Duration.between(until, clock.instant()).toMillis() / 1000.0;
    }
}
