package org.sucharit.kit.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sucharit.kit.projection.Faults;
import org.sucharit.kit.projection.FoldBatch;
import org.sucharit.kit.projection.ParkedEvent;

/** Events of a topic on their way into one projection's documents. */
final class TopicFold {

    private final TopicProjection projection;
    private final FoldBatch batch = new FoldBatch();

    TopicFold(TopicProjection projection) {
        this.projection = projection;
    }

    /** An event the projection makes no sense of stops its subject. */
    void add(ReceivedEvent event, RecordPlace place) {
        if (batch.isPoisoned(event.subject())) return;
        batch.at(place.toString());
        batch.capture(() -> {
            try {
                projection.on(event);
            } catch (RuntimeException e) {
                if (Faults.infrastructure(e)) throw e;
                batch.poison(ParkedEvent.of(projection.name(), event, place.toString(), e));
            }
            return event;
        });
    }

    void unreadable(ConsumerRecord<String, byte[]> record, RuntimeException error) {
        batch.poison(Unreadable.parked(projection.name(), record, error));
    }

    /** @return what could not be applied */
    List<ParkedEvent> write() {
        return batch.write(projection.name());
    }
}
