package org.sucharit.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Waits for what the platform does in its own time, and tells how long it took. */
final class Patience {

    private static final long LONGEST = TimeUnit.HOURS.toNanos(1);
    private static final long SOON_MILLIS = 200;

    private Patience() {}

    @FunctionalInterface
    interface Condition {
        boolean holds() throws Exception;
    }

    /** @return seconds from {@code begin}, as {@link System#nanoTime()} counts, until it held */
    static double await(String what, long begin, Condition condition) throws IOException, InterruptedException {
        System.err.printf("waiting: %s%n", what);
        try {
            while (!condition.holds()) {
                if (System.nanoTime() - begin > LONGEST) throw new IOException("not within an hour: " + what);
                Thread.sleep(pause(System.nanoTime() - begin));
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(what, e);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.err.printf("%s: %.1f s%n", what, seconds);
        return seconds;
    }

    /** Looking costs what is measured something: it is exact to a hundredth. */
    private static long pause(long waited) {
        return Math.max(SOON_MILLIS, TimeUnit.NANOSECONDS.toMillis(waited) / 100);
    }

    static double await(String what, Condition condition) throws IOException, InterruptedException {
        return await(what, System.nanoTime(), condition);
    }
}
