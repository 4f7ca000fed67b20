package org.sucharit.reporting.eventstream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event on the tape.
 *
 * @param position its place on the tape; later events have higher ones
 * @param agency code; null where the event belongs to none
 * @param province of the agency, as far as it is known yet
 * @param json the CloudEvent in structured mode, on one line
 */
record StreamedEvent(
        long position,
        String topic,
        String id,
        @Nullable String agency,
        @Nullable String province,
        Instant time,
        byte[] json) {}
