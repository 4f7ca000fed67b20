package org.sucharit.kit.kafka;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.sucharit.kit.projection.Faults;
import org.sucharit.kit.projection.ParkedEvent;
import org.sucharit.kit.projection.ParkedEvents;

/** Folds the events of a parked subject that this replica has passed, from the one it is parked for on. */
final class AnotherTry {

    private static final Duration POLL = Duration.ofMillis(250);

    private final FromTopic projection;
    private final KafkaSettings settings;
    private final ParkedEvents parked;

    AnotherTry(FromTopic projection, KafkaSettings settings, ParkedEvents parked) {
        this.projection = projection;
        this.settings = settings;
        this.parked = parked;
    }

    /** @param drop whether the event it is parked for is left out */
    void go(ParkedEvent event, boolean drop, Reach reach) {
        if (event.place() == null) return;
        var place = RecordPlace.parse(event.place());
        var end = reach.next(place.partition());
        if (end == null) return; // another replica's
        var fold = TopicFold.into(projection);
        if (refold(event, drop, place, end, reach, fold)) settle(event, fold.write());
    }

    /** @return false when told to stop before the end */
    private boolean refold(ParkedEvent event, boolean drop, RecordPlace place, long end, Reach reach, TopicFold fold) {
        var partition = new TopicPartition(projection.topic(), place.partition());
        try (var reader = Consumers.ofNoGroup(settings)) {
            reader.assign(List.of(partition));
            reader.seek(partition, place.offset());
            while (reader.position(partition) < end) {
                if (!reach.goesOn()) return false;
                for (var record : reader.poll(POLL)) {
                    boolean left = drop && RecordPlace.of(record).equals(place);
                    if (record.offset() < end && !left) refold(event, record, fold);
                }
            }
            return true;
        }
    }

    private static void refold(ParkedEvent event, ConsumerRecord<String, byte[]> record, TopicFold fold) {
        var place = RecordPlace.of(record);
        try {
            var received = ReceivedEvent.of(record);
            if (received.subject().equals(event.aggregateId())) fold.add(received, place);
        } catch (RuntimeException e) {
            if (place.toString().equals(event.aggregateId())) fold.unreadable(record, e);
            else if (Faults.infrastructure(e)) throw e;
        }
    }

    private void settle(ParkedEvent event, List<ParkedEvent> failed) {
        if (failed.isEmpty()) parked.remove(projection.name(), event.aggregateId());
        else parked.replace(projection.name(), failed.getFirst());
    }
}
