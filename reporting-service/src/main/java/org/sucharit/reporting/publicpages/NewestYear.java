package org.sucharit.reporting.publicpages;

import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * The year that is shown to whoever asks for none: the newest in which work is under way. A year that has just begun,
 * with only a plan or a few measures where the year before has many, does not stand before that one yet.
 */
final class NewestYear {

    /** How far back it is looked for. */
    private static final int YEARS = 8;

    /** A year tells something from this part of the year before. */
    private static final int PART = 4;

    private NewestYear() {}

    /** @param begun those of all that are or were carried out */
    record Measures(long all, long begun) {

        static final Measures NONE = new Measures(0, 0);
    }

    /** The years that may be asked about, each of them and the one before. */
    static List<Integer> lookedAt(int running) {
        return IntStream.rangeClosed(running - YEARS, running).boxed().toList();
    }

    /** @param running the last year that is looked at @return empty where no year has a measure */
    static OptionalInt of(int running, IntFunction<Measures> years) {
        var known = new HashMap<Integer, Measures>();
        IntFunction<Measures> once = year -> known.computeIfAbsent(year, years::apply);
        var found = of(running, once, Measures::begun);
        return found.isPresent() ? found : of(running, once, Measures::all);
    }

    private static OptionalInt of(int running, IntFunction<Measures> years, ToLongFunction<Measures> count) {
        return IntStream.range(0, YEARS)
                .map(back -> running - back)
                .filter(year -> {
                    long now = count.applyAsLong(years.apply(year));
                    return now > 0 && now * PART >= count.applyAsLong(years.apply(year - 1));
                })
                .findFirst();
    }
}
