package org.sucharit.faults;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sucharit.e2e.Door;
import org.sucharit.e2e.RunningPlatform;

/**
 * The clock of a service is wrong, then wrong by something else, and right again at last; each for so long that its metrics say so and
 * people have come to it meanwhile.
 *
 * @param aheads how far it is ahead, one after the other
 */
record Skew(Component component, FalseClock clock, List<Duration> aheads) implements Fault {

    private static final Duration AT_LEAST = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration CLOSE = Duration.ofSeconds(10);
    private static final Pattern AHEAD = Pattern.compile("(?m)^sucharit_clock_ahead_seconds (\\S+)$");

    @Override
    public String named() {
        var all = aheads.stream().map(Skew::said).collect(Collectors.joining(", then "));
        return "clock of %s ahead by %s".formatted(component.process(), all);
    }

    private static String said(Duration ahead) {
        return ahead.toMinutes() + " min";
    }

    @Override
    public boolean disturbsTelling() {
        return true;
    }

    @Override
    public long strike(RunningPlatform platform) throws Exception {
        long now = Line.now();
        for (var ahead : aheads) {
            set(platform, ahead);
            Thread.sleep(AT_LEAST);
        }
        set(platform, Duration.ZERO);
        return now;
    }

    /** Returns when metrics tell it. */
    private void set(RunningPlatform platform, Duration ahead) throws Exception {
        clock.set(service(), ahead);
        var until = Instant.now().plus(PATIENCE);
        while (told(platform).minus(ahead).abs().compareTo(CLOSE) > 0) {
            if (Instant.now().isAfter(until)) throw new AssertionError("no metric says that a clock is wrong");
            Thread.sleep(500);
        }
    }

    private String service() {
        return component.process().replace("-service", "");
    }

    private Duration told(RunningPlatform platform) throws InterruptedException {
        try {
            var base = platform.address(service().toUpperCase(Locale.ROOT));
            var metrics = new Door(platform)
                    .send(base, "GET", "/actuator/prometheus", new byte[0], "Authorization", platform.collector());
            var found = AHEAD.matcher(metrics.body());
            return found.find() ? Duration.ofSeconds((long) Double.parseDouble(found.group(1))) : Duration.ofDays(-1);
        } catch (IOException e) {
            return Duration.ofDays(-1);
        }
    }

    @Override
    public boolean over(RunningPlatform platform) {
        return true;
    }
}
