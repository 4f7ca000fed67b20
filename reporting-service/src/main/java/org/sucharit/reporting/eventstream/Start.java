package org.sucharit.reporting.eventstream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader begins.
 *
 * @param position after which
 * @param since the instant that was asked for, if one was
 */
record Start(long position, @Nullable Instant since) {}
