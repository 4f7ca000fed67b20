package org.sucharit.reporting.eventstream;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader asks for. */
record StreamRequest(
        @Parameter(description = "measures, complaint-figures, reports, or their names in Kafka; all when absent")
        @Nullable
        List<String> topic,

        @Parameter(description = "Code of an agency") @Nullable
        String agency,

        @Parameter(description = "In Thai, without the word for province: events of agencies that are in it now")
        @Nullable
        String province,

        @Parameter(description = "Id of an event to go on after, an instant, a day, or 0 for the beginning") @Nullable
        String since,

        @Parameter(description = "false to end the stream after what is there already; true when absent") @Nullable
        Boolean follow) {

    static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
