package org.sucharit.kit.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What was read at a place: an event, or something that is none of ours. */
sealed interface ReadRecord {

    RecordPlace place();

    /** An event; the record is let go, for thousands wait at the same time. */
    record Known(RecordPlace place, ReceivedEvent event) implements ReadRecord {}

    record Unknown(ConsumerRecord<String, byte[]> record, RuntimeException error) implements ReadRecord {

        @Override
        public RecordPlace place() {
            return RecordPlace.of(record);
        }
    }

    static ReadRecord of(ConsumerRecord<String, byte[]> record) {
        try {
            return new Known(RecordPlace.of(record), ReceivedEvent.of(record));
        } catch (RuntimeException e) {
            return new Unknown(record, e);
        }
    }
}
