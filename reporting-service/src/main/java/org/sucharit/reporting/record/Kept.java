package org.sucharit.reporting.record;

import java.time.Instant;

/**
 * A record with what is known about it.
 *
 * @param subject the id of its stream of events; of a month, the stream's and the month
 * @param version number of the last event in it
 * @param changedAt time of that event
 */
public record Kept<T extends PublicRecord>(String subject, long version, Instant changedAt, T record) {}
