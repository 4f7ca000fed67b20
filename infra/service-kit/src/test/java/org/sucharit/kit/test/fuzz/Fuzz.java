package org.sucharit.kit.test.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Sends a service that runs in this process requests with something wrong about each of them: none may end in an error of the
 * service, and none may take long. Usually some hundred, the same each time; as many as {@code -Dsucharit.fuzz.shots=…} says, by a
 * new seed, and then no more may be kept in memory afterwards than before. {@code -Dsucharit.fuzz.seed=…} repeats all of it,
 * {@code -Dsucharit.fuzz.only="<round> <endpoint>"} with it one request.
 */
public final class Fuzz {

    private static final int FEW = 300;
    private static final int MEGABYTE = 1 << 20;

    /** A document is read for so long at most, and may have to wait before. */
    private static final Duration LONG = Duration.ofSeconds(60);

    /** A fifth more may be kept; and what one document needs, so that a small heap is not measured by its noise. */
    private static final double MORE = 1.2;

    /** One of so many may be sent away by a limit. */
    private static final int RARELY = 100;

    private final int shots = Integer.getInteger("sucharit.fuzz.shots", 0);
    private final long seed = Long.getLong("sucharit.fuzz.seed", shots > 0 ? new Random().nextInt(1_000_000) : 1);
    private final String base;
    private final List<Shot> corpus;

    /** @param corpus requests as they should be, each with its turn */
    public Fuzz(int port, List<Shot> corpus) {
        this.base = "http://127.0.0.1:" + port;
        this.corpus = List.copyOf(corpus);
    }

    public void run() throws Exception {
        var only = System.getProperty("sucharit.fuzz.only");
        try (var shooting = new Shooting(base, seed, LONG, UnaryOperator.identity())) {
            if (only != null) shooting.again(corpus, only);
            else if (shots > 0) measured(shooting);
            else bent(shooting, FEW);
            var answers = shooting.answers();
            System.out.printf("%d endpoints, seed %d: %s%n", corpus.size(), seed, answers.statuses());
            assertThat(answers.failures()).as("seed " + seed).isEmpty();
            assertThat(answers.busy()).as("sent away").isLessThanOrEqualTo(1 + answers.all() / RARELY);
        }
    }

    private void bent(Shooting shooting, int most) throws Exception {
        int rounds = Math.ceilDiv(most, corpus.size());
        for (int round = 0; round < rounds; round++) shooting.bent(corpus, round);
    }

    private void measured(Shooting shooting) throws Exception {
        shooting.whole(corpus); // what is loaded and cached once
        long before = kept();
        bent(shooting, shots);
        long after = kept();
        System.out.printf("kept in memory %d MB before and %d MB after%n", before / MEGABYTE, after / MEGABYTE);
        assertThat(after).as("kept in memory").isLessThan((long) (before * MORE));
    }

    /** What is still in use when everything else is cleared. */
    private static long kept() {
        var memory = ManagementFactory.getMemoryMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, memory.getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
