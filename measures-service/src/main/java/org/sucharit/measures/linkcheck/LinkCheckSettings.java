package org.sucharit.measures.linkcheck;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How watched addresses are checked.
 *
 * @param contact a web or mail address at which whoever runs a checked server can complain; sent with every request
 * @param atOnce at most this many hosts are asked at the same time
 * @param apart least time between two requests to one host
 * @param slowAfter an answer that begins later is slow
 * @param patience for one request, to its end
 * @param every how long after a check the next one is due
 * @param retryAfter how long after a surprise it is looked at again, before it counts
 * @param pageSize at most so much of a page is read for its SHA-256
 * @param documentSize as {@code pageSize}, for what its server calls something else than a page
 * @param frozenAtOnce at most so many copies are made at the same time
 * @param frozenPatience as {@code patience}, for a copy
 * @param allowLoopback lets addresses of this very machine be checked, on any port. For tests and measurements only:
 *     outside local mode the service does not start with it
 */
@ConfigurationProperties("sucharit.linkcheck")
record LinkCheckSettings(
        @DefaultValue("") String contact,
        @DefaultValue("64") int atOnce,
        @DefaultValue("1s") Duration apart,
        @DefaultValue("10s") Duration slowAfter,
        @DefaultValue("60s") Duration patience,
        @DefaultValue("24h") Duration every,
        @DefaultValue("5m") Duration retryAfter,
        @DefaultValue("4MB") DataSize pageSize,
        @DefaultValue("30MB") DataSize documentSize,
        @DefaultValue("60s") Duration frozenPatience,
        @DefaultValue("8") int frozenAtOnce,
        @DefaultValue("false") boolean allowLoopback) {

    /** At most so many bytes are read. @param mediaType as the server calls it */
    long mostOf(@Nullable String mediaType) {
        return (Digested.isDocument(mediaType) ? documentSize : pageSize).toBytes();
    }
}
