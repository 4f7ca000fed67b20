package org.sucharit.kit.kafka;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.sucharit.tracekit.Span;
import org.sucharit.tracekit.Traces;
import org.sucharit.tracekit.Traces.Kind;

/**
 * Traces across Kafka: an event tells what it belongs to. What is sent or read again long after it happened is no part of it any more.
 */
final class Trail {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Traces traces;

    Trail(Traces traces) {
        this.traces = traces;
    }

    /** The event that is being handled goes to a topic. */
    Span sending(IntegrationEvent event) {
        var parent = ofHandled();
        return parent == null || !fresh(event.time()) ? Span.NONE : traces.begin(Kind.PRODUCER, event.type(), parent);
    }

    private static @Nullable String ofHandled() {
        Message<?> handled = CurrentUnitOfWork.get().getMessage();
        return handled != null && handled.getMetaData().get(Traces.PARENT) instanceof String parent ? parent : null;
    }

    /** What was read is kept. */
    void kept(String shelf, List<ReadRecord> records, Instant began) {
        if (traces == Traces.NONE) return;
        for (var record : records)
            if (record instanceof ReadRecord.Known known && fresh(known.event().time()))
                kept(shelf, known.event().cloudEvent(), began);
    }

    private void kept(String shelf, CloudEvent event, Instant began) {
        if (event.getExtension(Traces.PARENT) instanceof String parent)
            traces.over(Kind.CONSUMER, shelf, parent, began);
    }

    private static boolean fresh(Instant time) {
        return time.isAfter(Instant.now().minus(FRESH));
    }
}
