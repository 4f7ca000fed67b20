package org.sucharit.kit.time;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One switch for every time that is written down: the bean {@link TimeGrain}. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
public class TimeAutoConfiguration {

    private static final String SECRET = "lease-clock";
    private static final long LEAST_BEHIND = Duration.ofDays(100 * 365).toSeconds();
    private static final int SPREAD = 1_000_000_000;

    /** Axon takes its clocks from static fields: those of events and of claimed positions are set here, before anything is written. */
    @Bean
    KeptTimes keptTimes(ObjectProvider<TimeGrain> grain, ObjectProvider<Clock> clock, ObjectProvider<JdbcClient> jdbc) {
        if (grain.getIfAvailable(() -> TimeGrain.EXACT) == TimeGrain.EXACT) return KeptTimes.exact();
        var times = KeptTimes.days(behind(jdbc.getObject()));
        var exact = clock.getIfAvailable(Clock::systemUTC);
        InstantSource days = () -> times.past(exact.instant());
        GenericEventMessage.clock = days.withZone(ZoneOffset.UTC);
        AbstractTokenEntry.clock =
                Clock.offset(Clock.systemUTC(), times.behind().negated());
        return times;
    }

    /** Drawn once, and kept as long as what was written by it. */
    private static Duration behind(JdbcClient jdbc) {
        var drawn = ByteBuffer.allocate(Integer.BYTES)
                .putInt(new SecureRandom().nextInt(SPREAD))
                .array();
        jdbc.sql("INSERT INTO kit_secret (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(SECRET, drawn)
                .update();
        var kept = jdbc.sql("SELECT value FROM kit_secret WHERE name = ?")
                .param(SECRET)
                .query((row, _) -> row.getBytes(1))
                .single();
        return Duration.ofSeconds(LEAST_BEHIND + ByteBuffer.wrap(kept).getInt());
    }
}
