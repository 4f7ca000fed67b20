package org.sucharit.kit.kafka;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.sucharit.kit.projection.ParkedEvent;
import org.sucharit.tracekit.Span;

/** What one batch of a publisher or reaction wants to send, and which aggregates it can't take further. */
final class OnceBatch {

    private static final String RESOURCE = OnceBatch.class.getName();

    final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    final List<Span> traced = new ArrayList<>();
    final Map<String, ParkedEvent> parked = new HashMap<>();
    private @Nullable Set<String> waiting;

    static OnceBatch current() {
        if (!CurrentUnitOfWork.isStarted())
            throw new IllegalStateException("integration events are published by a publisher's event handler only");
        return CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, _ -> new OnceBatch());
    }

    static @Nullable OnceBatch started() {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root().getResource(RESOURCE) : null;
    }

    /** Kafka has all of it. */
    void sent() {
        traced.forEach(Span::close);
    }

    void park(DomainEventMessage<?> event, Exception error) {
        parked.putIfAbsent(event.getAggregateIdentifier(), ParkedEvent.of("", event, error));
    }

    /** Aggregates parked by earlier batches; asked for once. */
    Set<String> waiting(Supplier<Set<String>> lookup) {
        if (waiting == null) waiting = lookup.get();
        return waiting;
    }
}
