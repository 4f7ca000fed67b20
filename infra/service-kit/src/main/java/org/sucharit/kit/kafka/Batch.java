package org.sucharit.kit.kafka;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was read at once.
 *
 * @param life the life of the shelf that it was read for
 * @param from by partition: where it was read from
 * @param next by partition: where to go on once it is kept
 * @param until by partition: up to when nothing that was published is missing then
 */
record Batch(
        String life,
        String topicId,
        List<ReadRecord> records,
        Map<Integer, Long> from,
        Map<Integer, Long> next,
        Map<Integer, Instant> until) {}
