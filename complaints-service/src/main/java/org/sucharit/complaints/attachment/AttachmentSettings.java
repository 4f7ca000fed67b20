package org.sucharit.complaints.attachment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are rebuilt.
 *
 * @param atOnce processes at the same time
 * @param heap of each, as {@code -Xmx} takes it
 * @param patience until a process is ended; the file then counts as original
 * @param patienceForPlace how long a file waits for a place among them; after that the sender is asked to come back
 * @param isolation the least of a process without which the service does not start: if nothing is said, {@code FULL}
 *     outside local mode and {@code NONE} in it
 */
@ConfigurationProperties("sucharit.rebuilding")
record AttachmentSettings(
        @DefaultValue("2") int atOnce,
        @DefaultValue("320m") String heap,
        @DefaultValue("30s") Duration patience,
        @DefaultValue("40s") Duration patienceForPlace,
        @Nullable Isolation isolation) {

    Isolation leastIsolation(boolean local) {
        if (isolation != null) return isolation;
        return local ? Isolation.NONE : Isolation.FULL;
    }
}
