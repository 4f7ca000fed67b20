package org.sucharit.bench;

import java.util.Arrays;

/** Counts commands as their answers come, and how long those that count took. */
final class SentTally {

    private long done;
    private long drafted;
    private int errors;
    private int measured;
    private int[] micros = new int[1 << 16];
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    /** @param begin of {@link System#nanoTime} @param counts false while warming */
    synchronized void answered(long begin, boolean done, boolean drafted, boolean counts) {
        long now = System.nanoTime();
        if (!done) {
            errors++;
            return;
        }
        this.done++;
        if (drafted) this.drafted++;
        if (!counts) return;
        first = Math.min(first, begin);
        last = Math.max(last, now);
        if (measured == micros.length) micros = Arrays.copyOf(micros, 2 * measured);
        micros[measured++] = (int) Math.min(Integer.MAX_VALUE, (now - begin) / 1000);
    }

    synchronized Sent result() {
        if (measured == 0) return new Sent(done, drafted, errors, 0, 1, 0, 0);
        var sorted = Arrays.copyOf(micros, measured);
        Arrays.sort(sorted);
        return new Sent(
                done,
                drafted,
                errors,
                measured,
                (last - first) / 1e9,
                sorted[measured / 2] / 1e3,
                sorted[(int) (measured * 99L / 100)] / 1e3);
    }
}
