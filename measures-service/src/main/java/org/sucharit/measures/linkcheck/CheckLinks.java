package org.sucharit.measures.linkcheck;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.sucharit.kit.periodic.PeriodicWork;
import org.sucharit.kit.periodic.Schedule;

/**
 * Every minute: checks the watched addresses that are due, many hosts at the same time. Nothing is held in memory but
 * the hosts at hand; after a crash the others are still due.
 */
@Component
class CheckLinks implements PeriodicWork {

    private static final Logger log = LoggerFactory.getLogger(CheckLinks.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HostLeases hosts;
    private final LinkChecking checking;
    private final LinkCheckSettings settings;
    private final Clock clock;

    CheckLinks(HostLeases hosts, LinkChecking checking, LinkCheckSettings settings, Clock clock) {
        this.hosts = hosts;
        this.checking = checking;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "link-check";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofMinutes(1));
    }

    /** Ends when nothing is due and nobody is at work any more. */
    @Override
    public void run(Instant due) throws InterruptedException {
        var places = new Semaphore(settings.atOnce());
        try (var workers = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("link-check-", 0).factory())) {
            try {
                while (begin(workers, places) || !allLeave(places)) {}
            } catch (InterruptedException | RuntimeException e) {
                workers.shutdownNow();
                throw e;
            }
        }
    }

    /** @return whether there was something to begin */
    private boolean begin(ExecutorService workers, Semaphore places) throws InterruptedException {
        places.acquire();
        var host = hosts.take(clock.instant());
        if (host.isPresent()) {
            workers.execute(() -> check(host.get(), places));
            return true;
        }
        places.release();
        return false;
    }

    /** @return whether nobody is at work any more; if so at once, if not after a little while, when more may be due */
    private boolean allLeave(Semaphore places) throws InterruptedException {
        if (!places.tryAcquire(settings.atOnce(), PAUSE.toMillis(), TimeUnit.MILLISECONDS)) return false;
        places.release(settings.atOnce());
        return true;
    }

    private void check(String host, Semaphore places) {
        try {
            checking.check(host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // its lease runs out, then somebody tries again
            log.warn("Checking a host broke off", e);
        } finally {
            places.release();
        }
    }
}
