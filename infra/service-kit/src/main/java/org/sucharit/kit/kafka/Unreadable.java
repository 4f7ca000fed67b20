package org.sucharit.kit.kafka;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sucharit.kit.projection.ParkedEvent;

/** A record that is no event of ours: nobody knows its subject, so it is parked under its place. */
final class Unreadable {

    private Unreadable() {}

    static ParkedEvent parked(String group, ConsumerRecord<String, byte[]> record, RuntimeException error) {
        var place = RecordPlace.of(record).toString();
        var agency = record.key() == null ? IntegrationEvent.NO_AGENCY : record.key();
        return new ParkedEvent(group, place, agency, -1, "?", error.getClass().getName(), Instant.now(), place);
    }
}
