package org.sucharit.reporting.eventstream;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks for.
 *
 * @param topic any of {@code measures}, {@code complaint-figures}, {@code reports}, or their names in Kafka; all when absent
 * @param agency code
 * @param province in Thai, without the word for province: events of agencies that are in it now
 * @param since id of an event to go on after, an instant, a day, or 0 for the beginning
 * @param follow false to end the stream after what is there already; true when absent
 */
record StreamRequest(
        @Nullable List<String> topic,
        @Nullable String agency,
        @Nullable String province,
        @Nullable String since,
        @Nullable Boolean follow) {

    static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
