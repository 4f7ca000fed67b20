package org.sucharit.kit.meter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.sucharit.kit.meter.Measures.Series;
import org.sucharit.kit.time.KeptTimes;

/**
 * Asks everything {@link Measured} again and again, in a thread of its own: whoever collects the metrics waits for no database. Where
 * only days are told of times, {@link Measures#amount amounts} are taken once a day.
 */
final class Sampler implements SmartLifecycle {

    private final Supplier<List<Measured>> found;
    private final MeterRegistry registry;
    private final KeptTimes times;
    private final InstantSource clock;
    private final Duration every;
    private final Map<Series, Told> gauges = new HashMap<>();
    private final Map<Measured, Taken> taken = new HashMap<>();
    private @Nullable ScheduledExecutorService thread;

    /** What was told last; not a number when nothing can be told. */
    private static final class Told {

        private volatile double value = Double.NaN;
    }

    /** Amounts, and when the day began on which they were taken. */
    private record Taken(Instant day, Map<Series, Double> amounts) {}

    Sampler(
            Supplier<List<Measured>> found,
            MeterRegistry registry,
            KeptTimes times,
            InstantSource clock,
            Duration every) {
        this.found = found;
        this.registry = registry;
        this.times = times;
        this.clock = clock;
        this.every = every;
    }

    void sample() {
        var told = new HashMap<Series, Double>();
        for (var one : found.get()) {
            var now = ask(one);
            told.putAll(now.states());
            told.putAll(amounts(one, now.amounts()));
        }
        gauges.forEach((series, gauge) -> gauge.value = told.getOrDefault(series, Double.NaN));
        told.forEach((series, value) -> gauges.computeIfAbsent(series, this::gauge).value = value);
    }

    private Measures ask(Measured one) {
        var now = new Measures(times);
        if (one.takesLong() && todays(one) != null) return now;
        try {
            one.measure(now);
            return now;
        } catch (RuntimeException e) {
            return new Measures(times); // health tells what is away
        }
    }

    private Map<Series, Double> amounts(Measured one, Map<Series, Double> now) {
        if (times.areExact()) return now;
        var todays = todays(one);
        if (todays != null) return todays;
        if (!now.isEmpty()) taken.put(one, new Taken(today(), now));
        return now;
    }

    private @Nullable Map<Series, Double> todays(Measured one) {
        var before = taken.get(one);
        return before != null && before.day().equals(today()) ? before.amounts() : null;
    }

    private Instant today() {
        return times.past(clock.instant());
    }

    /** Stays once it is there: what is taken away and put back at the same moment breaks whoever is just reading all. */
    private Told gauge(Series series) {
        var told = new Told();
        Gauge.builder(series.name(), told, it -> it.value)
                .tags(series.tags())
                .strongReference(true)
                .register(registry);
        return told;
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("meters").factory());
        thread.scheduleWithFixedDelay(this::sample, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        Objects.requireNonNull(thread).shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return thread != null && !thread.isShutdown();
    }
}
