package org.sucharit.kit.kafka;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one topic into a {@link Shelf}, in a thread of its own, until it is stopped. The shelf says where to go on; Kafka
 * only divides the partitions among replicas. Whatever fails is tried again.
 */
final class TopicReader implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    private static final long PAUSE = 500;

    final Shelf shelf;
    private final String group;
    private final KafkaSettings settings;
    private final Topics topics;
    private final Trail trail;
    private final ReadMeter meter = new ReadMeter();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Consumer<String, byte[]> consumer;
    private volatile @Nullable String trouble = "not started yet";

    TopicReader(Shelf shelf, String service, KafkaSettings settings, Topics topics, Trail trail) {
        this.shelf = shelf;
        this.group = service + "." + shelf.name();
        this.settings = settings;
        this.topics = topics;
        this.trail = trail;
    }

    ReadMeter.Progress progress() {
        return meter.progress();
    }

    @Nullable
    String trouble() {
        return trouble;
    }

    void stop() {
        stopped.countDown();
        var open = consumer;
        if (open != null) open.wakeup();
    }

    private boolean running() {
        return stopped.getCount() > 0;
    }

    @Override
    public void run() {
        while (running()) {
            try (var opened = Consumers.ofGroup(settings, group, shelf.most())) {
                consumer = opened;
                var reading = new Reading(shelf, topics, opened, meter, trail, this::running);
                var clock = new SetBack();
                while (running() && !clock.happened()) goOn(reading);
            } catch (WakeupException | InterruptException e) {
                if (running()) LOG.warn("'{}' was interrupted; going on", shelf.name());
            } catch (RuntimeException e) {
                trouble(e);
                pause();
            }
        }
        consumer = null;
    }

    private void goOn(Reading reading) {
        try {
            if (reading.goOn()) untroubled();
            else pause();
        } catch (InvalidOffsetException e) {
            LOG.warn("'{}' reads from the beginning: {}", shelf.name(), e.getMessage());
            reading.beginAgain(e.partitions());
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            if (!shelf.failed(e)) trouble(e);
            reading.rewind();
            pause();
        }
    }

    private void untroubled() {
        if (trouble != null) LOG.info("'{}' reads", shelf.name());
        trouble = null;
    }

    private void trouble(RuntimeException e) {
        var kind = e.getClass().getName(); // never its words: they may quote what was read
        if (!kind.equals(trouble)) LOG.warn("'{}' can't read, trying again: {}", shelf.name(), kind);
        trouble = kind;
    }

    /** Or less, when it is stopped meanwhile. */
    private void pause() {
        try {
            if (stopped.await(PAUSE, TimeUnit.MILLISECONDS)) LOG.debug("'{}' stops", shelf.name());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
