package org.sucharit.kit.command;

import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.sucharit.kernel.Refusal;
import org.sucharit.kernel.watch.DailyTally;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.time.KeptTimes;

/**
 * How long commands take, by their type and by how they end: from the caller's asking until everything is committed. Where only
 * days are told of times, all types are one, and a day's commands are told when it is over.
 */
final class CommandMeter {

    private static final String NAME = "sucharit.command";
    private static final String ALL = "all";
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private enum Outcome {
        DONE,
        REFUSED,
        UNAVAILABLE,
        FAILED;

        private final String tag = name().toLowerCase(Locale.ROOT);

        static Outcome of(Throwable error) {
            return switch (error) {
                case Refusal _ -> REFUSED;
                case Problem problem -> problem.status().is5xxServerError() ? UNAVAILABLE : REFUSED;
                default -> FAILED;
            };
        }
    }

    private final MeterRegistry registry;
    private final Map<Outcome, DailyTally> tallies = new EnumMap<>(Outcome.class);

    CommandMeter(MeterRegistry registry, KeptTimes times, InstantSource clock) {
        this.registry = registry;
        // all from the beginning: one that appears would tell when
        if (!times.areExact()) for (var outcome : Outcome.values()) tallies.put(outcome, tally(outcome, clock));
    }

    /** @param command its type, of which there are few */
    <T> T time(String command, Supplier<T> work) {
        long began = System.nanoTime();
        var outcome = Outcome.DONE;
        try {
            return work.get();
        } catch (RuntimeException e) {
            outcome = Outcome.of(e);
            throw e;
        } finally {
            took(command, outcome, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private void took(String command, Outcome outcome, Duration time) {
        var tally = tallies.get(outcome);
        if (tally != null) tally.add(time);
        else
            Timer.builder(NAME)
                    .tag("command", command)
                    .tag("outcome", outcome.tag)
                    .serviceLevelObjectives(BOUNDS)
                    .register(registry)
                    .record(time);
    }

    private DailyTally tally(Outcome outcome, InstantSource clock) {
        var tally = new DailyTally(clock);
        FunctionTimer.builder(NAME, tally, DailyTally::count, DailyTally::seconds, TimeUnit.SECONDS)
                .tag("command", ALL)
                .tag("outcome", outcome.tag)
                .register(registry);
        return tally;
    }
}
