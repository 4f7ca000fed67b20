package org.sucharit.kit.command;

import java.time.Instant;

/**
 * One line of an aggregate's history.
 *
 * @param type stable name of the event
 * @param revision of the event as this program knows it, after upcasting
 * @param version sequence number within the aggregate
 * @param position global index
 * @param subject who caused it, empty where that is not recorded
 * @param name of that person, empty where it is not recorded
 * @param event the event itself
 */
public record RecordedEvent(
        String type,
        String revision,
        long version,
        long position,
        Instant at,
        String subject,
        String name,
        Object event) {}
