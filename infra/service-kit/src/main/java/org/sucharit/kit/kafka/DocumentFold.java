package org.sucharit.kit.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sucharit.kit.projection.Faults;
import org.sucharit.kit.projection.FoldBatch;
import org.sucharit.kit.projection.ParkedEvent;

/** Events on their way into one projection's documents. */
final class DocumentFold implements TopicFold {

    private final TopicProjection projection;
    private final FoldBatch batch = new FoldBatch();

    DocumentFold(TopicProjection projection) {
        this.projection = projection;
    }

    @Override
    public void add(ReceivedEvent event, RecordPlace place) {
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

    @Override
    public void unreadable(ConsumerRecord<String, byte[]> record, RuntimeException error) {
        batch.poison(Unreadable.parked(projection.name(), record, error));
    }

    @Override
    public List<ParkedEvent> write() {
        return batch.write(projection.name());
    }
}
