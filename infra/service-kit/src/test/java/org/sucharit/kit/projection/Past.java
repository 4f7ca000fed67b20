package org.sucharit.kit.projection;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.sucharit.kit.projection.Notes.NoteEvent;

/** Appends events to a store, numbering each aggregate's. */
final class Past {

    private final EventStorageEngine engine;
    private final Map<String, Long> versions = new ConcurrentHashMap<>();

    Past(EventStorageEngine engine) {
        this.engine = engine;
    }

    long append(String id, NoteEvent... events) {
        var messages = Arrays.stream(events).map(event -> message(id, event)).toList();
        engine.appendEvents(messages);
        return messages.getLast().getSequenceNumber();
    }

    /** The same event once more, as if the store had been read again. */
    void repeat(List<? extends DomainEventMessage<?>> messages) {
        engine.appendEvents(messages);
    }

    DomainEventMessage<?> message(String id, NoteEvent event) {
        long version = versions.merge(id, 0L, (before, _) -> before + 1);
        return new GenericDomainEventMessage<>("note", id, version, event, MetaData.with("agency", "krut"));
    }
}
