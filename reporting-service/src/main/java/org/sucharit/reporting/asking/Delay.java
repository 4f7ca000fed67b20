package org.sucharit.reporting.asking;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.ReadModels;

/** Whether figures are behind what was told: Kafka or MongoDB is away, or read models are made anew. Nobody who asks waits for the answer. */
@Component
class Delay {

    private static final Logger LOG = LoggerFactory.getLogger(Delay.class);
    private static final long EVERY = Duration.ofSeconds(2).toNanos();

    private final List<ReadModels> models;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile long looked = System.nanoTime() - EVERY;
    private volatile boolean delayed;

    Delay(List<ReadModels> models) {
        this.models = models;
    }

    /** As it was seen some seconds ago. */
    boolean isThere() {
        if (System.nanoTime() - looked >= EVERY && looking.compareAndSet(false, true))
            Thread.ofVirtual().name("delay").start(this::look);
        return delayed;
    }

    private void look() {
        try {
            delayed = models.stream().anyMatch(Delay::isBehind);
        } catch (RuntimeException e) {
            LOG.debug("How far figures are can't be seen: {}", e.getClass().getName());
            delayed = true;
        } finally {
            looked = System.nanoTime();
            looking.set(false);
        }
    }

    private static boolean isBehind(ReadModels one) {
        return one.away() != null
                || one.standings().stream().anyMatch(standing -> standing.trouble() != null || !standing.caughtUp());
    }
}
