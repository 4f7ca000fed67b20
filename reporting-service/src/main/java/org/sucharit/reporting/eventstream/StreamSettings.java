package org.sucharit.reporting.eventstream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param readers of streams at the same time; the next one is asked to come back
 * @param heartbeat the longest silence on a stream
 * @param patience how long a reader may take for what was read for it at once, before it is sent away
 * @param glance how often the tape is looked at while someone reads
 * @param live what of the newest events is kept in memory, for all readers together
 * @param backlog what is read from the tape at once, of all readers who are behind together
 */
@ConfigurationProperties("sucharit.event-stream")
record StreamSettings(
        @DefaultValue("2000") int readers,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("30s") Duration patience,
        @DefaultValue("200ms") Duration glance,
        @DefaultValue("8MB") DataSize live,
        @DefaultValue("64MB") DataSize backlog) {}
