package org.sucharit.reporting.history;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.record.Kind;
import org.sucharit.reporting.record.PublicRecord;

/**
 * An event on its way into records and histories.
 *
 * @param subject the id of its stream of events, or what is kept apart of it
 * @param sequence its number in the stream; there may be holes
 * @param time when it happened
 * @param change gets what the earlier events left, or null where there is nothing, and has no effects of its own; when it
 *     throws, nothing more of the subject is applied
 */
public record Happening(
        Kind kind, String subject, long sequence, Instant time, UnaryOperator<@Nullable PublicRecord> change) {}
