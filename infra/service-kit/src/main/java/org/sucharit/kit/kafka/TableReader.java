package org.sucharit.kit.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.sucharit.kit.projection.Faults;
import org.sucharit.kit.projection.ParkedEvent;

/**
 * Reads one topic into tables, in a thread of its own. PostgreSQL says where to go on; Kafka only divides the partitions
 * among replicas.
 */
final class TableReader implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(TableReader.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final long LOOK = Duration.ofMillis(500).toNanos();
    private static final long TOPIC_LOOK = Duration.ofSeconds(5).toNanos();

    final TableShelf shelf;
    private final String group;
    private final KafkaSettings settings;
    private final Topics topics;

    private volatile boolean running = true;
    private volatile @Nullable Consumer<String, byte[]> consumer;
    private volatile @Nullable String trouble = "not started yet";
    private volatile boolean caughtUp;
    private final Map<Integer, Long> positions = new TreeMap<>();
    private final Map<Integer, Long> ends = new TreeMap<>();

    private @Nullable UUID life;
    private @Nullable String topicId;
    private final Set<TopicPartition> unplaced = new HashSet<>();
    private boolean assigned;
    private long looked;
    private long topicLooked;

    TableReader(TableShelf shelf, String service, KafkaSettings settings, Topics topics) {
        this.shelf = shelf;
        this.group = service + "." + shelf.tables.name();
        this.settings = settings;
        this.topics = topics;
    }

    /** Positions and ends of this replica's partitions. */
    record Progress(boolean caughtUp, Map<Integer, Long> positions, long read, long total) {}

    Progress progress() {
        synchronized (positions) {
            long total = ends.values().stream().mapToLong(Long::longValue).sum();
            long read = positions.values().stream().mapToLong(Long::longValue).sum();
            return new Progress(caughtUp, new TreeMap<>(positions), Math.min(read, total), total);
        }
    }

    @Nullable
    String trouble() {
        return trouble;
    }

    void stop() {
        running = false;
        var open = consumer;
        if (open != null) open.wakeup();
    }

    @Override
    public void run() {
        while (running) {
            try (var opened = open()) {
                consumer = opened;
                while (running) cycle(opened);
            } catch (WakeupException | InterruptException e) {
                if (running) LOG.warn("'{}' was interrupted; going on", shelf.tables.name());
            } catch (RuntimeException e) {
                trouble(e);
                pause();
            }
        }
        consumer = null;
    }

    private void cycle(Consumer<String, byte[]> from) {
        try {
            look(from);
            place(from);
            var records = from.poll(POLL);
            if (!unplaced.isEmpty()) unplaced.addAll(from.assignment()); // newly assigned: read again where it was left
            else if (!records.isEmpty()) read(from, records);
            measure(from);
            if (trouble != null) LOG.info("'{}' reads", shelf.tables.name());
            trouble = null;
        } catch (InvalidOffsetException e) {
            LOG.warn("'{}' reads from the beginning: {}", shelf.tables.name(), e.getMessage());
            from.seekToBeginning(e.partitions());
        } catch (RuntimeException e) {
            if (e instanceof KafkaException) throw e;
            trouble(e);
            rewind(from);
        }
    }

    /** Everything assigned is placed again from PostgreSQL before it is read. */
    private void rewind(Consumer<String, byte[]> from) {
        looked = 0;
        unplaced.addAll(from.assignment());
        from.pause(from.assignment());
        from.poll(Duration.ZERO); // stays a member of its group
        pause();
    }

    private void look(Consumer<String, byte[]> from) {
        if (life != null && System.nanoTime() - looked < LOOK) return;
        var now = shelf.life();
        if (!now.equals(life)) {
            LOG.info("'{}' is placed", shelf.tables.name());
            life = now;
            caughtUp = false;
            unplaced.addAll(from.assignment());
        }
        looked = System.nanoTime();
    }

    /** Seeks where the tables were left, or to the beginning. */
    private void place(Consumer<String, byte[]> from) {
        if (topicId == null || System.nanoTime() - topicLooked > TOPIC_LOOK) {
            var id = topics.id(shelf.tables.topic());
            topicLooked = System.nanoTime();
            if (id != null && !id.equals(topicId)) unplaced.addAll(from.assignment());
            topicId = id;
        }
        if (unplaced.isEmpty() || topicId == null) return; // nothing published yet
        unplaced.retainAll(from.assignment());
        var places = shelf.places();
        for (var partition : unplaced) {
            var place = places.get(partition.partition());
            if (place != null && !place.topicId().equals(topicId)) {
                LOG.warn("'{}': {} is another topic than before", shelf.tables.name(), partition);
                shelf.beginAgain(true); // its events are numbered anew
                life = null;
                return;
            }
            if (place == null) from.seekToBeginning(List.of(partition));
            else from.seek(partition, place.next());
        }
        from.resume(unplaced);
        unplaced.clear();
    }

    private void read(Consumer<String, byte[]> from, Iterable<ConsumerRecord<String, byte[]>> records) {
        var next = new HashMap<Integer, Long>();
        for (var partition : from.assignment()) next.put(partition.partition(), from.position(partition));
        var waiting = shelf.waiting();
        var dropped = shelf.dropped();
        try {
            write(next, () -> records.forEach(record -> fold(record, waiting, dropped)));
        } catch (RuntimeException e) {
            if (!isPoison(e)) throw e;
            for (var record : records) one(record, waiting, dropped);
        }
    }

    /** A batch with an event that can't be applied is gone through again, event by event. */
    private void one(ConsumerRecord<String, byte[]> record, Set<String> waiting, Set<String> dropped) {
        var next = Map.of(record.partition(), record.offset() + 1);
        try {
            write(next, () -> fold(record, waiting, dropped));
        } catch (RuntimeException e) {
            if (!isPoison(e)) throw e;
            var parked = parked(record, e);
            waiting.add(parked.aggregateId());
            write(next, () -> shelf.park(parked));
        }
    }

    private void write(Map<Integer, Long> next, Runnable work) {
        if (!shelf.write(Objects.requireNonNull(life), Objects.requireNonNull(topicId), next, work))
            throw new BegunAnew();
    }

    private void fold(ConsumerRecord<String, byte[]> record, Set<String> waiting, Set<String> dropped) {
        if (dropped.contains(place(record))) return;
        var event = ReceivedEvent.of(record);
        if (!waiting.contains(event.subject())) shelf.tables.on(event);
    }

    /** What was read was read for an earlier life of the tables. */
    private static final class BegunAnew extends RuntimeException {}

    /** Whether repeating can't cure it. A value that PostgreSQL refuses is one. */
    private static boolean isPoison(RuntimeException e) {
        return e instanceof DataIntegrityViolationException || !(e instanceof BegunAnew || Faults.infrastructure(e));
    }

    private ParkedEvent parked(ConsumerRecord<String, byte[]> record, RuntimeException error) {
        try {
            return ParkedEvent.of(shelf.tables.name(), ReceivedEvent.of(record), place(record), error);
        } catch (RuntimeException _) {
            var agency = record.key() == null ? IntegrationEvent.NO_AGENCY : record.key();
            var kind = error.getClass().getName();
            return new ParkedEvent(
                    shelf.tables.name(), place(record), agency, -1, "?", kind, Instant.now(), place(record));
        }
    }

    private static String place(ConsumerRecord<?, ?> record) {
        return record.partition() + "@" + record.offset();
    }

    private void measure(Consumer<String, byte[]> from) {
        synchronized (positions) {
            positions.clear();
            for (var partition : from.assignment()) {
                if (unplaced.contains(partition)) return;
                positions.put(partition.partition(), from.position(partition));
            }
        }
        if (caughtUp) return;
        var found = from.endOffsets(from.assignment());
        synchronized (positions) {
            ends.clear();
            found.forEach((partition, end) -> ends.put(partition.partition(), end));
            caughtUp = assigned
                    && positions.entrySet().stream().allMatch(p -> p.getValue() >= ends.getOrDefault(p.getKey(), 0L));
        }
    }

    private Consumer<String, byte[]> open() {
        var opened = new KafkaConsumer<>(
                TopicReader.config(settings, group), new StringDeserializer(), new ByteArrayDeserializer());
        unplaced.clear();
        assigned = false;
        opened.subscribe(List.of(shelf.tables.topic()), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                partitions.forEach(partition -> opened.seek(partition, 0));
                opened.pause(partitions);
                unplaced.addAll(partitions);
                assigned = true;
                caughtUp = false;
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                partitions.forEach(unplaced::remove);
            }
        });
        return opened;
    }

    private void trouble(RuntimeException e) {
        var kind = e.getClass().getName(); // never its words: they may quote what was read
        if (!kind.equals(trouble)) LOG.warn("'{}' can't read, trying again: {}", shelf.tables.name(), kind);
        trouble = kind;
    }

    private void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
