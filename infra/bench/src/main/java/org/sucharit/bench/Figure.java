package org.sucharit.bench;

import org.jspecify.annotations.Nullable;

/**
 * One line of {@code bench.json}.
 *
 * @param part what was measured, with its unit
 * @param clients how many asked at the same time
 * @param engine figure of the engine below alone, where there is something to compare with
 * @param ours figure of the platform
 * @param limit what the machine allows, where known
 * @param ratio ours to engine
 * @param p99Ms the slowest but one in a hundred
 * @param aim what ours must not exceed
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

    static Figure latency(double aim, String part, double median, double p99, int errors) {
        return new Figure(part, 1, null, median, null, null, p99, errors, aim, median <= aim && errors == 0);
    }
}
