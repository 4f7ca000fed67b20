package org.sucharit.gateway;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.watch.DailyTally;

/**
 * Counts what passed the door, by kind of place and how it ended: pages of staff are among those of everyone. Of citizens only what
 * was refused is counted, and a day's refusals are told when it is over.
 */
@Component
class Traffic {

    private static final String REQUESTS = "sucharit.gateway.requests";
    private static final String REFUSALS = "sucharit.gateway.refusals";
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(50), Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;
    private final Map<Refusal, Counter> refusals = new EnumMap<>(Refusal.class);
    private final Map<Refusal, DailyTally> ofCitizens = new EnumMap<>(Refusal.class);

    @Autowired
    Traffic(MeterRegistry registry) {
        this(registry, InstantSource.system());
    }

    Traffic(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        for (var refusal : Refusal.values()) {
            var name = refusal.name().toLowerCase(Locale.ROOT);
            refusals.put(
                    refusal,
                    Counter.builder(REFUSALS)
                            .tag("refusal", name)
                            .tag("of", "others")
                            .register(registry));
            var tally = new DailyTally(clock);
            ofCitizens.put(refusal, tally);
            FunctionCounter.builder(REFUSALS, tally, DailyTally::count)
                    .tag("refusal", name)
                    .tag("of", "citizens")
                    .register(registry);
        }
    }

    void passed(Area area, HttpServletRequest request, int status, Duration took) {
        var refusal = Refusal.in(request);
        if (area.citizen()) {
            if (refusal != null) {
                Objects.requireNonNull(ofCitizens.get(refusal)).add(took);
            }
            return;
        }
        if (refusal != null) {
            Objects.requireNonNull(refusals.get(refusal)).increment();
        }
        if (!request.getServletPath().startsWith("/actuator/")) {
            Timer.builder(REQUESTS)
                    .tag("area", tag(area, request))
                    .tag("status", status / 100 + "xx")
                    .serviceLevelObjectives(BOUNDS)
                    .register(registry)
                    .record(took);
        }
    }

    /** Readers of event streams stay for hours. */
    private static String tag(Area area, HttpServletRequest request) {
        return Upstream.stays(request) ? "stream" : area.name().toLowerCase(Locale.ROOT);
    }
}
