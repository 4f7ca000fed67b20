package org.sucharit.kit.kafka;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * What was read at once.
 *
 * @param life the life of the shelf that it was read for
 * @param next by partition: where to go on once it is kept
 * @param until by partition: up to when nothing that was published is missing then
 */
record Batch(
        String life,
        String topicId,
        ConsumerRecords<String, byte[]> records,
        Map<Integer, Long> next,
        Map<Integer, Instant> until) {}
