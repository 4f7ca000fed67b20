package org.sucharit.kit.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends records in order and waits until all are acknowledged by all replicas in sync, however long Kafka is away: the
 * producer never gives up on a record, so that none is overtaken by a later one of its key.
 */
final class Sender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration STEP = Duration.ofSeconds(2);

    /** Bytes; one request takes what a backlog's batch has for a partition, and no other goes meanwhile. */
    private static final int OF_ONE_PARTITION = 256 << 10;

    /** Kafka is there for so long and yet acknowledges nothing: another producer may fare better. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Topics topics;
    private final Supplier<Producer<String, byte[]>> producers;
    private final Duration patience;
    private final SetBack clock = new SetBack();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private @Nullable Producer<String, byte[]> producer;
    private volatile boolean closing;
    private volatile @Nullable String trouble;

    Sender(KafkaSettings settings, Topics topics) {
        this(topics, () -> producer(settings), PATIENCE);
    }

    /** @param patience with a Kafka that is there and acknowledges nothing */
    Sender(Topics topics, Supplier<Producer<String, byte[]>> producers, Duration patience) {
        this.topics = topics;
        this.producers = producers;
        this.patience = patience;
    }

    /** What keeps records from being sent just now, or null. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /**
     * @param meanwhile called every few seconds while waiting; what it throws ends the waiting
     * @throws KafkaException when the service stops, or Kafka refuses a record for good, or acknowledges none though it is
     *     there; some may have been taken then
     */
    void send(List<ProducerRecord<String, byte[]>> records, Runnable meanwhile) {
        if (records.isEmpty()) return;
        if (clock.happened()) discard();
        var names = records.stream().map(ProducerRecord::topic).collect(Collectors.toSet());
        if (!known.containsAll(names)) insist(() -> ensure(names), meanwhile);
        var acknowledgements = new ArrayList<Future<RecordMetadata>>(records.size());
        for (var record : records) acknowledgements.add(insist(() -> handOver(record), meanwhile));
        for (var acknowledgement : acknowledgements) await(acknowledgement, names, meanwhile);
        if (trouble != null) LOG.info("Kafka takes records again");
        trouble = null;
    }

    private Set<String> ensure(Set<String> names) {
        topics.ensure(names);
        known.addAll(names);
        return names;
    }

    private interface Attempt<T> {
        T make();
    }

    /** Repeats what fails for want of Kafka. */
    private <T> T insist(Attempt<T> attempt, Runnable meanwhile) {
        while (true) {
            try {
                return attempt.make();
            } catch (KafkaException e) {
                if (e.getCause() instanceof InterruptedException || closing) throw e;
                note(e);
                pause();
                meanwhile.run();
            }
        }
    }

    /** The producer reports a record it could not even take as a failed future; the next one must not overtake it. */
    private Future<RecordMetadata> handOver(ProducerRecord<String, byte[]> record) {
        var sent = producer().send(record);
        if (sent.state() == Future.State.FAILED
                && sent.exceptionNow() instanceof org.apache.kafka.common.errors.TimeoutException notTaken)
            throw notTaken;
        return sent;
    }

    private void await(Future<RecordMetadata> acknowledgement, Set<String> names, Runnable meanwhile) {
        var inVain = Duration.ZERO;
        while (true) {
            if (closing) throw new KafkaException("stopping");
            try {
                acknowledgement.get(STEP.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                note(e);
                if (clock.happened()) throw anew("the clock was set back", null);
                meanwhile.run();
                inVain = isThere(names) ? inVain.plus(STEP) : Duration.ZERO;
                if (inVain.compareTo(patience) >= 0) throw anew("Kafka is there and acknowledges nothing", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException(e);
            } catch (ExecutionException e) {
                note(e);
                throw anew("Kafka refused a record", e.getCause());
            }
        }
    }

    /** Whether Kafka has the topics; one that was lost is made again. */
    private boolean isThere(Set<String> names) {
        try {
            topics.ensure(names);
            return true;
        } catch (KafkaException away) {
            note(away);
            return false;
        }
    }

    /** What is sent again is sent by another producer. */
    private KafkaException anew(String why, @Nullable Throwable cause) {
        discard();
        return new KafkaException(why, cause);
    }

    private void note(Exception e) {
        if (trouble == null) LOG.warn("Kafka takes no records: {}", e.toString());
        trouble = e.getClass().getSimpleName();
    }

    /** Kafka tells nobody that it is back; so short that a service which stops needn't be told either. */
    private void pause() {
        try {
            Thread.sleep(STEP.toMillis() / 4);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    private synchronized Producer<String, byte[]> producer() {
        if (closing) throw new KafkaException("stopping");
        if (producer == null) producer = producers.get();
        return producer;
    }

    private static Producer<String, byte[]> producer(KafkaSettings settings) {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.servers());
        config.put(ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        config.put(ProducerConfig.METRIC_REPORTER_CLASSES_CONFIG, "");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // a partition that does not know this producer yet may take its second batch first, and then never the first
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, OF_ONE_PARTITION);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L << 20);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, STEP.toMillis());
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000);
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** After an error the producer itself calls fatal. */
    private synchronized void discard() {
        if (producer != null) producer.close(Duration.ZERO);
        producer = null;
    }

    void open() {
        closing = false;
    }

    @Override
    public void close() {
        closing = true;
        discard();
    }
}
