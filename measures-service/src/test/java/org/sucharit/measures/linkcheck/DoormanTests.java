package org.sucharit.measures.linkcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoormanTests {

    /** Than are asked at once and wait; one that is given up before its thread begins takes no place. */
    private static final int FAR_MORE = 10 * (64 + 256);

    @Test
    void lookups_that_nobody_answers_do_not_pile_up() {
        var away = new CountDownLatch(1);
        Doorman.Names names = host -> {
            awaitWhateverComes(away);
            throw new UnknownHostException(host);
        };
        try (var doorman = new Doorman(names, _ -> true, Duration.ofMillis(1))) {
            var refused = IntStream.range(0, FAR_MORE)
                    .mapToObj(i -> notFound(doorman, "away" + i).getCause())
                    .dropWhile(TimeoutException.class::isInstance)
                    .findFirst();
            assertThat(refused).containsInstanceOf(RejectedExecutionException.class);
        } finally {
            away.countDown();
        }
    }

    private static Throwable notFound(Doorman doorman, String host) {
        var thrown = catchThrowable(() -> doorman.resolve(host, 443));
        assertThat(thrown).isInstanceOf(UnknownHostException.class);
        return thrown;
    }

    /** As the JDK's own lookup: it can't be interrupted. */
    private static void awaitWhateverComes(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
