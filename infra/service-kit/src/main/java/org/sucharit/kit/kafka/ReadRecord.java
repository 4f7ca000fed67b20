package org.sucharit.kit.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record and the event in it.
 *
 * @param event null when it is none of ours, for the reason {@code error}
 */
record ReadRecord(
        ConsumerRecord<String, byte[]> record,
        @Nullable ReceivedEvent event,
        @Nullable RuntimeException error) {

    static ReadRecord of(ConsumerRecord<String, byte[]> record) {
        try {
            return new ReadRecord(record, ReceivedEvent.of(record), null);
        } catch (RuntimeException e) {
            return new ReadRecord(record, null, e);
        }
    }

    RecordPlace place() {
        return RecordPlace.of(record);
    }
}
