package org.sucharit.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code bench.json}.
 *
 * @param part what was measured, with its unit
 * @param clients how many asked at the same time
 * @param engine figure of the engine below alone, where there is something to compare with; {@code bench.json} names
 *     the MongoDB there instead
 * @param ours figure of the platform
 * @param limit what the machine allows, where known
 * @param ratio ours to engine
 * @param p99Ms the slowest but one in a hundred
 * @param aim what ours must not exceed; {@link #NO_AIM} where it is only noted
 */
record Figure(
        String part,
        int clients,
        @Nullable Double engine,
        double ours,
        @Nullable Double limit,
        @Nullable Double ratio,
        @Nullable Double p99Ms,
        int errors,
        double aim,
        boolean met) {

    static Figure atMost(double aim, String part, double ours) {
        return new Figure(part, 1, null, ours, null, null, null, 0, aim, ours <= aim);
    }

    /** What nothing exceeds. */
    static final double NO_AIM = Double.MAX_VALUE;

    /** Without an aim. */
    static Figure noted(String part, double ours) {
        return new Figure(part, 1, null, ours, null, null, null, 0, NO_AIM, true);
    }

    /** @param times of each request, in milliseconds; the median is what counts */
    static Figure latency(double aim, String part, List<Double> times, int errors) {
        var sorted = times.stream().sorted().toList();
        double median = sorted.get(sorted.size() / 2);
        double p99 = sorted.get(sorted.size() * 99 / 100);
        return new Figure(part, 1, null, median, null, null, p99, errors, aim, median <= aim && errors == 0);
    }

    /** @param aim the share of the limit that ours must reach; 0 where nothing is aimed at */
    static Figure share(
            double aim, String part, int clients, double ours, double limit, @Nullable Double p99Ms, int errors) {
        double ratio = ours / limit;
        boolean met = ratio >= aim && errors == 0;
        return new Figure(part, clients, limit, ours, limit, ratio, p99Ms, errors, aim * limit, met);
    }
}
