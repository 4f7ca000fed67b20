package org.sucharit.kit.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where a record stands in its topic, written {@code partition@offset}. */
record RecordPlace(int partition, long offset) {

    static RecordPlace of(ConsumerRecord<?, ?> record) {
        return new RecordPlace(record.partition(), record.offset());
    }

    static RecordPlace parse(String place) {
        int at = place.indexOf('@');
        return new RecordPlace(Integer.parseInt(place.substring(0, at)), Long.parseLong(place.substring(at + 1)));
    }

    @Override
    public String toString() {
        return partition + "@" + offset;
    }
}
