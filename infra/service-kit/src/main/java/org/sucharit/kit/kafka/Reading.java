package org.sucharit.kit.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** One consumer reading a topic into a shelf, from its opening to its end. Used by one thread. */
final class Reading implements Reach {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration AHEAD = Duration.ofMillis(50);
    private static final long LOOK = Duration.ofMillis(500).toNanos();
    private static final long TOPIC_LOOK = Duration.ofSeconds(5).toNanos();
    private static final long TICK = Duration.ofSeconds(1).toNanos();

    private final Shelf shelf;
    private final Topics topics;
    private final Consumer<String, byte[]> consumer;
    private final ReadMeter meter;
    private final BooleanSupplier running;
    private final Keeping keeping;
    private final Partitions partitions;
    private final Trail trail;

    /** What has been read while what comes before it was kept. */
    private @Nullable Batch ahead;

    private @Nullable String life;
    private @Nullable String topicId;
    private long looked;
    private long topicLooked;
    private long ticked;

    Reading(
            Shelf shelf,
            Topics topics,
            Consumer<String, byte[]> consumer,
            ReadMeter meter,
            Trail trail,
            BooleanSupplier running) {
        this.shelf = shelf;
        this.topics = topics;
        this.consumer = consumer;
        this.meter = meter;
        this.trail = trail;
        this.running = running;
        this.keeping = new Keeping(shelf);
        this.partitions = new Partitions(consumer, meter, keeping::settle);
        consumer.subscribe(List.of(shelf.topic()), partitions);
    }

    /** Reads what has come. @return false when the shelf can't be read into yet */
    boolean goOn() {
        if (!look()) return false;
        place();
        if (partitions.arePlaced()) shelf.answerOperator(this);
        var batch = ahead == null ? read(POLL) : ahead;
        ahead = null;
        if (batch != null) keep(batch);
        else if (partitions.arePlaced() && shelf.keepsTime() && System.nanoTime() - ticked > TICK) tick();
        partitions.measure(ahead == null ? Map.of() : ahead.from());
        return true;
    }

    private boolean look() {
        if (life != null && System.nanoTime() - looked < LOOK) return true;
        var now = shelf.life();
        if (now == null) return false;
        if (!now.equals(life)) {
            life = now;
            meter.fallBehind();
            misplace();
        }
        looked = System.nanoTime();
        return true;
    }

    /** Seeks where the shelf was left, or to the beginning. */
    private void place() {
        lookForTopic();
        if (partitions.arePlaced() || life == null || topicId == null) return; // nothing published yet
        var places = shelf.places(life);
        if (partitions.wereInOther(topicId, places) && shelf.meetsOtherTopic()) life = null;
        else partitions.place(topicId, places);
    }

    private void lookForTopic() {
        if (topicId != null && System.nanoTime() - topicLooked <= TOPIC_LOOK) return;
        var id = topics.id(shelf.topic());
        topicLooked = System.nanoTime();
        if (!Objects.equals(id, topicId)) misplace();
        topicId = id;
    }

    /** @return null when nothing came, or partitions came that have to be placed first: then all is read again where it was left */
    private @Nullable Batch read(Duration patience) {
        var records = consumer.poll(patience);
        if (!partitions.arePlaced()) misplace();
        else if (!records.isEmpty()) return batch(records, records.partitions());
        return null;
    }

    private Batch batch(ConsumerRecords<String, byte[]> records, Collection<TopicPartition> of) {
        var next = partitions.next(of);
        var until = partitions.until(of, records);
        var from = new HashMap<Integer, Long>();
        for (var partition : records.partitions())
            from.put(
                    partition.partition(), records.records(partition).getFirst().offset());
        var read = new ArrayList<ReadRecord>(records.count());
        for (var record : records) read.add(ReadRecord.of(record));
        return new Batch(Objects.requireNonNull(life), Objects.requireNonNull(topicId), read, from, next, until);
    }

    /** Reads on while it is kept. */
    private void keep(Batch batch) {
        var began = Instant.now();
        if (keeping.keep(batch, () -> ahead = read(AHEAD))) trail.kept(shelf.name(), batch.records(), began);
        else life = null;
    }

    /** Nothing came: that is kept too, also where there is no topic yet. */
    private void tick() {
        ticked = System.nanoTime();
        if (life != null && topicId == null) shelf.noTopic(life);
        else if (!consumer.assignment().isEmpty()) keep(batch(ConsumerRecords.empty(), consumer.assignment()));
    }

    private void misplace() {
        ahead = null;
        partitions.misplace();
    }

    /** Everything is placed again before it is read. */
    void rewind() {
        looked = System.nanoTime() - LOOK;
        ahead = null;
        partitions.rest();
    }

    /** These places are not in the topic. */
    void beginAgain(Collection<TopicPartition> lost) {
        consumer.seekToBeginning(lost);
    }

    @Override
    public @Nullable Long next(int partition) {
        var mine = new TopicPartition(shelf.topic(), partition);
        if (ahead != null && ahead.from().containsKey(partition))
            return ahead.from().get(partition);
        return consumer.assignment().contains(mine) ? consumer.position(mine) : null;
    }

    @Override
    public boolean goesOn() {
        return running.getAsBoolean();
    }
}
