package org.sucharit.kit.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** The partitions that Kafka gave this replica, and which of them still have to be placed before they are read. */
final class Partitions implements ConsumerRebalanceListener {

    private static final Duration ON_ITS_WAY = Duration.ofSeconds(1);

    private final Consumer<String, byte[]> consumer;
    private final ReadMeter meter;
    private final Runnable settling;
    private final Set<TopicPartition> unplaced = new HashSet<>();
    private boolean given;

    /** @param settling ends when what was read of them is kept */
    Partitions(Consumer<String, byte[]> consumer, ReadMeter meter, Runnable settling) {
        this.consumer = consumer;
        this.meter = meter;
        this.settling = settling;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // the shelf knows where to go on, and may be away: placed before the next poll
        partitions.forEach(partition -> consumer.seek(partition, 0));
        consumer.pause(partitions);
        unplaced.addAll(partitions);
        given = true;
        meter.fallBehind();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        settling.run(); // whoever gets them goes on where this replica has left them
        partitions.forEach(unplaced::remove);
    }

    boolean arePlaced() {
        return unplaced.isEmpty();
    }

    /** All are placed again before they are read. */
    void misplace() {
        unplaced.addAll(consumer.assignment());
    }

    /** Reads nothing until they are placed, and stays a member of the group. */
    void rest() {
        misplace();
        consumer.pause(consumer.assignment());
        consumer.poll(Duration.ZERO);
    }

    /** Whether one that has to be placed was read in another topic than this. */
    boolean wereInOther(String topicId, Map<Integer, Place> places) {
        unplaced.retainAll(consumer.assignment());
        return unplaced.stream()
                .map(partition -> places.get(partition.partition()))
                .anyMatch(place -> place != null && !place.topicId().equals(topicId));
    }

    /** Goes on at these places, elsewhere from the beginning. */
    void place(String topicId, Map<Integer, Place> places) {
        unplaced.retainAll(consumer.assignment());
        for (var partition : unplaced) {
            var place = places.get(partition.partition());
            if (place == null || !place.topicId().equals(topicId)) consumer.seekToBeginning(List.of(partition));
            else consumer.seek(partition, place.next());
        }
        consumer.resume(unplaced);
        unplaced.clear();
    }

    /** Where the next poll goes on. */
    HashMap<Integer, Long> next(Collection<TopicPartition> partitions) {
        var next = new HashMap<Integer, Long>();
        for (var partition : partitions) next.put(partition.partition(), consumer.position(partition));
        return next;
    }

    /**
     * Up to when nothing that was published is missing: where all is read, a moment ago, since what was published just now
     * may be on its way; elsewhere the time of the last event. Partitions of which neither is known are left out.
     */
    Map<Integer, Instant> until(Collection<TopicPartition> some, ConsumerRecords<String, byte[]> records) {
        var until = new HashMap<Integer, Instant>();
        var now = Instant.now().minus(ON_ITS_WAY);
        for (var partition : some) {
            var read = records.records(partition);
            if (consumer.currentLag(partition).orElse(1) == 0) until.put(partition.partition(), now);
            else if (!read.isEmpty())
                until.put(
                        partition.partition(),
                        Instant.ofEpochMilli(read.getLast().timestamp()));
        }
        return until;
    }

    /** @param unkept by partition, from where on what was read is not kept yet */
    void measure(Map<Integer, Long> unkept) {
        var kept = arePlaced() ? next(consumer.assignment()) : new HashMap<Integer, Long>();
        kept.replaceAll((partition, position) -> unkept.getOrDefault(partition, position));
        meter.stand(kept);
        if (!arePlaced() || meter.caughtUp()) return;
        var ends = new HashMap<Integer, Long>();
        consumer.endOffsets(consumer.assignment()).forEach((partition, end) -> ends.put(partition.partition(), end));
        meter.aim(ends, given);
    }
}
