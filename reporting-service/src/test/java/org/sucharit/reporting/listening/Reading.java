package org.sucharit.reporting.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sucharit.kit.kafka.BatchProjection;
import org.sucharit.kit.kafka.IntegrationEvent;
import org.sucharit.reporting.history.Written;

/** For tests: reads events without a topic and a service around it. */
public final class Reading {

    private final Map<String, BatchProjection> byTopic;

    public Reading(Written written) {
        byTopic = Map.of(
                PublicRecordProjection.TOPIC, new PublicRecordProjection(written.chronicle),
                ComplaintFiguresProjection.TOPIC, new ComplaintFiguresProjection(written.chronicle));
        byTopic.values().forEach(BatchProjection::reset);
    }

    /** Fails when an event makes no sense. */
    public void read(String topic, List<IntegrationEvent> events) {
        var received = events.stream().map(Sent::received).toList();
        assertThat(Objects.requireNonNull(byTopic.get(topic)).keep(received)).isEmpty();
    }
}
