package org.sucharit.complaints.attachment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are rebuilt.
 *
 * @param atOnce processes at the same time
 * @param heap of each, as {@code -Xmx} takes it
 * @param patience until a process is ended; the file then counts as original
 * @param patienceForPlace how long a file waits for a place among them; after that the sender is asked to come back
 * @param network whether a process may have one, where the machine could take it away
 */
@ConfigurationProperties("sucharit.rebuilding")
record AttachmentSettings(
        @DefaultValue("2") int atOnce,
        @DefaultValue("320m") String heap,
        @DefaultValue("30s") Duration patience,
        @DefaultValue("40s") Duration patienceForPlace,
        @DefaultValue("false") boolean network) {}
