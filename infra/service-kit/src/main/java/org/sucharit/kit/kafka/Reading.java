package org.sucharit.kit.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** One consumer reading a topic into a shelf, from its opening to its end. Used by one thread. */
final class Reading implements Reach {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final long LOOK = Duration.ofMillis(500).toNanos();
    private static final long TOPIC_LOOK = Duration.ofSeconds(5).toNanos();
    private static final long TICK = Duration.ofSeconds(1).toNanos();

    private final Shelf shelf;
    private final Topics topics;
    private final Consumer<String, byte[]> consumer;
    private final ReadMeter meter;
    private final BooleanSupplier running;
    private final Partitions partitions;

    private @Nullable String life;
    private @Nullable String topicId;
    private long looked;
    private long topicLooked;
    private long ticked;

    Reading(Shelf shelf, Topics topics, Consumer<String, byte[]> consumer, ReadMeter meter, BooleanSupplier running) {
        this.shelf = shelf;
        this.topics = topics;
        this.consumer = consumer;
        this.meter = meter;
        this.running = running;
        this.partitions = new Partitions(consumer, meter);
        consumer.subscribe(List.of(shelf.topic()), partitions);
    }

    /** Reads what has come. @return false when the shelf can't be read into yet */
    boolean goOn() {
        if (!look()) return false;
        place();
        if (partitions.arePlaced()) shelf.answerOperator(this);
        var records = consumer.poll(POLL);
        if (!partitions.arePlaced()) partitions.misplace(); // newly assigned: what came is read again where it was left
        else if (!records.isEmpty()) keep(records, records.partitions());
        else if (shelf.keepsTime() && System.nanoTime() - ticked > TICK) tick(records);
        partitions.measure();
        return true;
    }

    private boolean look() {
        if (life != null && System.nanoTime() - looked < LOOK) return true;
        var now = shelf.life();
        if (now == null) return false;
        if (!now.equals(life)) {
            life = now;
            meter.fallBehind();
            partitions.misplace();
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
        if (!Objects.equals(id, topicId)) partitions.misplace();
        topicId = id;
    }

    /** Nothing came: that is kept too, also where there is no topic yet. */
    private void tick(ConsumerRecords<String, byte[]> nothing) {
        ticked = System.nanoTime();
        if (life != null && topicId == null) shelf.noTopic(life);
        else if (!consumer.assignment().isEmpty()) keep(nothing, consumer.assignment());
    }

    private void keep(ConsumerRecords<String, byte[]> records, Collection<TopicPartition> of) {
        var batch = new Batch(
                Objects.requireNonNull(life),
                Objects.requireNonNull(topicId),
                records,
                partitions.next(of),
                partitions.until(of, records));
        if (!shelf.keep(batch)) life = null;
    }

    /** Everything is placed again before it is read. */
    void rewind() {
        looked = System.nanoTime() - LOOK;
        partitions.rest();
    }

    /** These places are not in the topic. */
    void beginAgain(Collection<TopicPartition> lost) {
        consumer.seekToBeginning(lost);
    }

    @Override
    public @Nullable Long next(int partition) {
        var mine = new TopicPartition(shelf.topic(), partition);
        return consumer.assignment().contains(mine) ? consumer.position(mine) : null;
    }

    @Override
    public boolean goesOn() {
        return running.getAsBoolean();
    }
}
