package org.sucharit.bench;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code bench.json}.
 *
 * @param part what was measured, with its unit
 * @param clients how many asked at the same time
 * @param engine the MongoDB behind the projections
 * @param ours figure of the platform
 * @param limit what the machine and the servers allow, measured in the same run, where known
 * @param ratio ours to limit
 * @param p99Ms the slowest but one in a hundred
 * @param aim what ours must reach or, of times and sizes, not exceed; null where it is only noted
 */
record Figure(
        String part,
        int clients,
        @Nullable String engine,
        double ours,
        @Nullable Double limit,
        @Nullable Double ratio,
        @Nullable Double p99Ms,
        int errors,
        @Nullable Double aim,
        boolean met) {

    static Figure atMost(double aim, String part, double ours) {
        return new Figure(part, 1, null, ours, null, null, null, 0, aim, ours <= aim);
    }

    /** Without an aim. */
    static Figure noted(String part, double ours) {
        return new Figure(part, 1, null, ours, null, null, null, 0, null, true);
    }

    /** Of what there are no figures, or not all. */
    static Figure brokenOff(String part) {
        return new Figure(part + " broke off", 1, null, 0, null, null, null, 1, null, false);
    }

    /** @param times of each request, in milliseconds; the median is what counts */
    static Figure latency(double aim, String part, List<Double> times, int errors) {
        var sorted = times.stream().sorted().toList();
        double median = sorted.get(sorted.size() / 2);
        double p99 = sorted.get(sorted.size() * 99 / 100);
        return new Figure(part, 1, null, median, null, null, p99, errors, aim, median <= aim && errors == 0);
    }

    /** @param aim what the slowest but one in a hundred must not exceed */
    static Figure p99(double aim, String part, int clients, double p99, int errors) {
        return new Figure(part, clients, null, p99, null, null, p99, errors, aim, p99 <= aim && errors == 0);
    }

    /** @param aim so many a second */
    static Figure rate(
            double aim, String part, int clients, double ours, double limit, @Nullable Double p99Ms, int errors) {
        boolean met = ours >= aim && errors == 0;
        return new Figure(part, clients, null, ours, limit, ours / limit, p99Ms, errors, aim, met);
    }

    /** @param aim the share of the limit that ours must reach, null where nothing is aimed at */
    static Figure share(
            @Nullable Double aim,
            String part,
            int clients,
            double ours,
            double limit,
            @Nullable Double p99Ms,
            int errors) {
        double ratio = ours / limit;
        var least = aim == null ? null : (Double) (aim * limit);
        boolean met = (aim == null || ratio >= aim) && errors == 0;
        return new Figure(part, clients, null, ours, limit, ratio, p99Ms, errors, least, met);
    }

    /** @param other of what was measured where there is another MongoDB, or none: that stays */
    Figure on(String other) {
        var its = engine == null ? other : engine;
        return new Figure(part, clients, its, ours, limit, ratio, p99Ms, errors, aim, met);
    }

    /** As it is printed. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%-72s %12.1f   aim %8s   %s%s%s%s   %s",
                part,
                ours,
                aim == null ? "-" : String.format(Locale.ROOT, "%.0f", aim),
                met ? "met" : "NOT MET",
                errors == 0 ? "" : "   errors " + errors,
                p99Ms == null ? "" : String.format(Locale.ROOT, "   p99 %.1f ms", p99Ms),
                limit == null ? "" : String.format(Locale.ROOT, "   %.2f of the limit %.1f", ratio, limit),
                engine == null ? "" : engine);
    }
}
