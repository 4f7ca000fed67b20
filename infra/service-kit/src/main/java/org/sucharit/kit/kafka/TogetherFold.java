package org.sucharit.kit.kafka;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sucharit.kit.projection.ParkedEvent;

/** Events on their way to a projection that takes all of them at once. */
final class TogetherFold implements TopicFold {

    private final BatchProjection projection;
    private final List<ReceivedEvent> events = new ArrayList<>();
    private final Map<ReceivedEvent, RecordPlace> places = new IdentityHashMap<>();
    private final List<ParkedEvent> failed = new ArrayList<>();

    TogetherFold(BatchProjection projection) {
        this.projection = projection;
    }

    @Override
    public void add(ReceivedEvent event, RecordPlace place) {
        events.add(event);
        places.put(event, place);
    }

    @Override
    public void unreadable(ConsumerRecord<String, byte[]> record, RuntimeException error) {
        failed.add(Unreadable.parked(projection.name(), record, error));
    }

    @Override
    public List<ParkedEvent> write() {
        if (!events.isEmpty())
            projection.keep(events).forEach((event, error) -> {
                var place = String.valueOf(places.get(event));
                failed.add(ParkedEvent.of(projection.name(), event, place, error));
            });
        return failed;
    }
}
