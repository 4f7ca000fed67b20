package org.sucharit.kit.meter;

import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.sucharit.kit.time.KeptTimes;

/** How something {@link Measured} stands. Tags name parts of the service, never people, agencies or cases. */
public final class Measures {

    private final KeptTimes times;
    private final Map<Series, Double> states = new HashMap<>();
    private final Map<Series, Double> amounts = new HashMap<>();

    /** One line of what is exported. */
    record Series(String name, Tags tags) {}

    Measures(KeptTimes times) {
        this.times = times;
    }

    /** How the machinery is, whatever people do: told as it is. */
    public void state(String name, double value, String... tags) {
        states.put(new Series(name, Tags.of(tags)), value);
    }

    /**
     * What people's doings move. Where only days are told of times it is told as it was when the day began.
     *
     * @param coarse then also rounded down to a multiple of this
     */
    public void amount(String name, double value, int coarse, String... tags) {
        amounts.put(new Series(name, Tags.of(tags)), times.areExact() ? value : coarse * Math.floor(value / coarse));
    }

    /** How long something has been waiting, in seconds; not told where only days are told of times. */
    public void waiting(String name, Duration time, String... tags) {
        if (times.areExact()) amounts.put(new Series(name, Tags.of(tags)), time.toMillis() / 1000.0);
    }

    Map<Series, Double> states() {
        return states;
    }

    Map<Series, Double> amounts() {
        return amounts;
    }
}
