package org.sucharit.kit.kafka;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sucharit.kit.projection.Faults;
import org.sucharit.kit.projection.FoldBatch;
import org.sucharit.kit.projection.Lives;
import org.sucharit.kit.projection.ParkedEvent;
import org.sucharit.kit.projection.ParkedEvents;

/**
 * Reads one topic into one projection's documents, in a thread of its own. How far it has come stands in the documents'
 * database, with the topic's id, and is written after them; when that database is new, lost or reset, or the topic is
 * another one, it reads from the beginning. Kafka only divides the partitions among replicas.
 */
final class TopicReader implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final long LIFE_CHECK = Duration.ofMillis(500).toNanos();
    private static final long TOPIC_CHECK = Duration.ofSeconds(5).toNanos();

    final TopicProjection projection;
    private final String service;
    private final KafkaSettings settings;
    private final Topics topics;
    private final Lives lives;
    private final ParkedEvents parked;
    private final MongoCollection<Document> offsets;

    private volatile boolean running = true;
    private volatile @Nullable Consumer<String, byte[]> consumer;
    private volatile @Nullable String trouble = "not started yet";
    private volatile @Nullable String away = "not reached yet";
    private volatile boolean caughtUp;
    private final Map<Integer, Long> positions = new TreeMap<>();
    private final Map<Integer, Long> ends = new TreeMap<>();

    private @Nullable String life;
    private @Nullable String topicId;
    private final Set<TopicPartition> unplaced = new HashSet<>();
    private boolean assigned;
    private long lifeChecked;
    private long topicChecked;

    TopicReader(
            TopicProjection projection,
            String service,
            KafkaSettings settings,
            Topics topics,
            Lives lives,
            ParkedEvents parked,
            MongoCollection<Document> offsets) {
        this.projection = projection;
        this.service = service;
        this.settings = settings;
        this.topics = topics;
        this.lives = lives;
        this.parked = parked;
        this.offsets = offsets;
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

    @Nullable
    String away() {
        return away;
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
                if (running) LOG.warn("'{}' was interrupted; going on", projection.name());
            } catch (RuntimeException e) {
                trouble("Kafka", e);
                pause();
            }
        }
        consumer = null;
    }

    private void cycle(Consumer<String, byte[]> from) {
        try {
            if (lively(from)) {
                place(from);
                answerOperator(from);
                var records = from.poll(POLL);
                if (unplaced.isEmpty()) read(from, records);
                else unplaced.addAll(from.assignment()); // newly assigned: what came is read again where it was left
                measure(from);
                if (trouble != null) LOG.info("'{}' reads", projection.name());
                trouble = null;
            } else pause();
        } catch (InvalidOffsetException e) {
            LOG.warn("'{}' reads from the beginning: {}", projection.name(), e.getMessage());
            from.seekToBeginning(e.partitions());
        } catch (MongoException e) {
            if (away == null) LOG.warn("'{}' can't reach MongoDB: {}", projection.name(), e.toString());
            away = e.getClass().getSimpleName();
            rewind(from);
        } catch (RuntimeException e) {
            if (e instanceof KafkaException || !Faults.infrastructure(e)) throw e;
            trouble("reading", e);
            rewind(from);
        }
    }

    /** Everything assigned is placed again from MongoDB before it is read. */
    private void rewind(Consumer<String, byte[]> from) {
        lifeChecked = 0;
        unplaced.addAll(from.assignment());
        from.pause(from.assignment());
        from.poll(Duration.ZERO); // stays a member of its group
        pause();
    }

    /** Whether the documents' database is in a known life. */
    private boolean lively(Consumer<String, byte[]> from) {
        if (life != null && System.nanoTime() - lifeChecked < LIFE_CHECK) return true;
        var found = lives.of(projection.name());
        away = null;
        if (found == null) {
            lives.begin(projection.name());
            return false;
        }
        if (!found.ready()) {
            if (lives.mine(projection.name(), found)) clear(found);
            return false;
        }
        if (!found.id().equals(life)) {
            life = found.id();
            caughtUp = false;
            unplaced.addAll(from.assignment());
        }
        lifeChecked = System.nanoTime();
        return true;
    }

    private void clear(Lives.Life found) {
        LOG.info("'{}' begins at the first event", projection.name());
        offsets.deleteMany(eq("group", projection.name()));
        parked.clear(projection.name());
        projection.reset();
        lives.ready(projection.name(), found);
    }

    /** Seeks where the documents were left, or to the beginning. */
    private void place(Consumer<String, byte[]> from) {
        if (topicId == null || System.nanoTime() - topicChecked > TOPIC_CHECK) {
            var id = topics.id(projection.topic());
            topicChecked = System.nanoTime();
            if (id != null && !id.equals(topicId)) unplaced.addAll(from.assignment());
            topicId = id;
        }
        if (unplaced.isEmpty() || topicId == null) return; // nothing published yet
        unplaced.retainAll(from.assignment());
        var stored = new HashMap<Integer, Document>();
        for (var row : offsets.find(eq("group", projection.name())))
            if (row.getString("life").equals(life)) stored.put(row.getInteger("partition"), row);
        for (var partition : unplaced) {
            var row = stored.get(partition.partition());
            if (row != null && !row.getString("topicId").equals(topicId)) {
                LOG.warn(
                        "'{}': {} is another topic than before; reading it from the beginning",
                        projection.name(),
                        partition);
                parked.clear(projection.name());
                row = null;
            }
            if (row == null) from.seekToBeginning(List.of(partition));
            else from.seek(partition, row.getLong("offset"));
        }
        from.resume(unplaced);
        unplaced.clear();
    }

    private void read(Consumer<String, byte[]> from, ConsumerRecords<String, byte[]> records) {
        if (records.isEmpty()) return;
        var batch = new FoldBatch();
        var events = new HashMap<ConsumerRecord<String, byte[]>, ReceivedEvent>();
        for (var record : records) {
            try {
                events.put(record, ReceivedEvent.of(record));
            } catch (RuntimeException e) {
                batch.poison(unreadable(record, e));
            }
        }
        var waiting = parked.among(
                projection.name(),
                events.values().stream().map(ReceivedEvent::subject).distinct().toList());
        for (var record : records) {
            var event = events.get(record);
            if (event != null && !waiting.contains(event.subject())) fold(batch, event, place(record));
        }
        batch.write(projection.name()).forEach(event -> parked.add(projection.name(), event));
        store(from, records.partitions());
    }

    private void fold(FoldBatch batch, ReceivedEvent event, String place) {
        if (batch.isPoisoned(event.subject())) return;
        batch.at(place);
        batch.capture(() -> {
            try {
                projection.on(event);
            } catch (RuntimeException e) {
                if (Faults.infrastructure(e)) throw e;
                batch.poison(ParkedEvent.of(projection.name(), event, place, e));
            }
            return event;
        });
    }

    private ParkedEvent unreadable(ConsumerRecord<String, byte[]> record, RuntimeException error) {
        return new ParkedEvent(
                projection.name(),
                place(record),
                record.key() == null ? IntegrationEvent.NO_AGENCY : record.key(),
                -1,
                "?",
                error.getClass().getName(),
                java.time.Instant.now(),
                place(record));
    }

    /** After the documents; and only in the life they were written in. */
    private void store(Consumer<String, byte[]> from, Collection<TopicPartition> partitions) {
        var now = lives.of(projection.name());
        if (now == null || !now.id().equals(life)) {
            life = null;
            return;
        }
        for (var partition : partitions) {
            var id = projection.name() + "@" + life + "/" + partition.partition();
            offsets.updateOne(
                    eq("_id", id),
                    new Document(
                            "$set",
                            new Document("group", projection.name())
                                    .append("life", life)
                                    .append("partition", partition.partition())
                                    .append("offset", from.position(partition))
                                    .append("topicId", topicId)),
                    new UpdateOptions().upsert(true));
        }
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

    /** Parked subjects that an operator wants tried again, or to go on without the event they are parked for. */
    private void answerOperator(Consumer<String, byte[]> from) {
        if (!unplaced.isEmpty()) return;
        for (boolean drop : new boolean[] {false, true})
            for (var event : parked.asked(projection.name(), drop)) again(from, event, drop);
    }

    private void again(Consumer<String, byte[]> from, ParkedEvent event, boolean drop) {
        var place = event.place();
        if (place == null) return;
        var partition =
                new TopicPartition(projection.topic(), Integer.parseInt(place.substring(0, place.indexOf('@'))));
        if (!from.assignment().contains(partition)) return; // another replica's
        long end = from.position(partition);
        var batch = new FoldBatch();
        try (var reader =
                new KafkaConsumer<>(config(settings, null), new StringDeserializer(), new ByteArrayDeserializer())) {
            reader.assign(List.of(partition));
            reader.seek(partition, Long.parseLong(place.substring(place.indexOf('@') + 1)));
            while (running && reader.position(partition) < end)
                for (var record : reader.poll(POLL)) {
                    if (record.offset() >= end) break;
                    if (drop && place(record).equals(place)) continue;
                    try {
                        var received = ReceivedEvent.of(record);
                        if (received.subject().equals(event.aggregateId())) fold(batch, received, place(record));
                    } catch (RuntimeException e) {
                        if (place(record).equals(event.aggregateId())) batch.poison(unreadable(record, e));
                        else if (Faults.infrastructure(e)) throw e;
                    }
                }
        }
        var failed = batch.write(projection.name());
        if (failed.isEmpty()) parked.remove(projection.name(), event.aggregateId());
        else parked.replace(projection.name(), failed.getFirst());
    }

    private static String place(ConsumerRecord<?, ?> record) {
        return record.partition() + "@" + record.offset();
    }

    private Consumer<String, byte[]> open() {
        var opened = new KafkaConsumer<>(
                config(settings, service + "." + projection.name()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        unplaced.clear();
        assigned = false;
        opened.subscribe(List.of(projection.topic()), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                // MongoDB knows where to go on, and may be away: placed before the next poll
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

    /** @param group null for a consumer that belongs to none */
    static Map<String, Object> config(KafkaSettings settings, @Nullable String group) {
        var config = new HashMap<String, Object>();
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.servers());
        config.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        config.put(ConsumerConfig.METRIC_REPORTER_CLASSES_CONFIG, "");
        if (group != null) config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5000);
        config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20);
        return config;
    }

    private void trouble(String where, RuntimeException e) {
        if (trouble == null || !trouble.equals(e.toString()))
            LOG.warn("'{}': {} failed, trying again: {}", projection.name(), where, e.toString());
        trouble = e.toString();
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
