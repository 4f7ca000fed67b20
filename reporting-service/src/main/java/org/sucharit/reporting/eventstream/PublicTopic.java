package org.sucharit.reporting.eventstream;

import java.util.Arrays;
import java.util.Optional;

/** The topics that everyone may read. There are others, and nobody is told which. */
enum PublicTopic {
    MEASURES("measures"),
    COMPLAINT_FIGURES("complaint-figures"),
    REPORTS("reports");

    /** As it is called in the address of a stream, in {@code fields.txt} and on the tape. */
    final String label;

    PublicTopic(String label) {
        this.label = label;
    }

    /** The name in Kafka. */
    String kafka() {
        return "sucharit." + label + ".v1";
    }

    /** By either name. */
    static Optional<PublicTopic> of(String name) {
        return Arrays.stream(values())
                .filter(topic -> topic.label.equals(name) || topic.kafka().equals(name))
                .findFirst();
    }
}
