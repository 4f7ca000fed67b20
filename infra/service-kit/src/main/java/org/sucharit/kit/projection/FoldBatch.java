package org.sucharit.kit.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** What the handlers of one batch want to change, until it is written together. Used by one thread. */
public final class FoldBatch {

    private static final String RESOURCE = FoldBatch.class.getName();
    private static final ThreadLocal<@Nullable FoldBatch> CAPTURING = new ThreadLocal<>();

    private final Map<Documents<?>, Map<String, List<Change<?>>>> changes = new LinkedHashMap<>();
    private final Map<String, ParkedEvent> poisoned = new HashMap<>();
    private @Nullable String place;
    private boolean written;

    /** The batch of the running unit of work, made when asked for the first time. */
    static FoldBatch current() {
        var capturing = CAPTURING.get();
        if (capturing != null) return capturing;
        if (!CurrentUnitOfWork.isStarted())
            throw new IllegalStateException(
                    "documents are folded inside an event processor or a topic projection only");
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        return work.getOrComputeResource(RESOURCE, _ -> {
            var batch = new FoldBatch();
            work.onCommit(_ -> batch.requireWritten());
            return batch;
        });
    }

    /** The batch of the running unit of work if any handler used one. */
    static @Nullable FoldBatch started() {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().getResource(RESOURCE) : null;
    }

    /** Runs handlers whose changes go to this batch instead of the running unit of work's. */
    public <T> T capture(Supplier<T> handling) {
        var before = CAPTURING.get();
        CAPTURING.set(this);
        try {
            return handling.get();
        } finally {
            if (before == null) CAPTURING.remove();
            else CAPTURING.set(before);
        }
    }

    /** Where in a topic the events stand that are handled next. */
    public void at(String place) {
        this.place = place;
    }

    @Nullable
    String place() {
        return place;
    }

    /**
     * Writes the changes; where versions may have holes.
     *
     * @return what could not be applied
     */
    public List<ParkedEvent> write(String group) {
        var failed = new ArrayList<ParkedEvent>();
        changes.forEach((documents, byId) ->
                failed.addAll(write(documents, group, byId, false).parked()));
        failed.addAll(poisoned.values());
        written = true;
        return failed;
    }

    @SuppressWarnings("unchecked") // the changes kept under a Documents<D> are Change<D>
    static <D extends Record> DocumentWriter.Outcome write(
            Documents<D> documents, String group, Map<String, List<Change<?>>> changes, boolean contiguous) {
        return documents.write(group, (Map<String, List<Change<D>>>) (Map<?, ?>) changes, contiguous);
    }

    @SuppressWarnings("unchecked") // the changes kept under a Documents<D> are Change<D>
    <D extends Record> void add(Documents<D> documents, Change<D> change) {
        if (poisoned.containsKey(change.id())) return;
        var earlier = changes.computeIfAbsent(documents, _ -> new LinkedHashMap<>())
                .computeIfAbsent(change.id(), _ -> new ArrayList<>());
        if (!earlier.isEmpty() && earlier.getLast().event() == change.event()) {
            var last = (Change<D>) earlier.removeLast();
            earlier.add(last.then((UnaryOperator<@Nullable D>) change.change()));
        } else earlier.add(change);
    }

    /** A handler could not make sense of the event: this aggregate goes no further, the others do. */
    void poison(DomainEventMessage<?> message, Throwable error) {
        poison(ParkedEvent.of("", message, error));
    }

    public void poison(ParkedEvent event) {
        poisoned.putIfAbsent(event.aggregateId(), event);
    }

    /** The documents of this aggregate see the event without being changed by it. */
    void pass(DomainEventMessage<?> message) {
        changes.values().forEach(byId -> {
            var earlier = byId.get(message.getAggregateIdentifier());
            if (earlier != null) earlier.add(Change.of(message, UnaryOperator.identity()));
        });
    }

    public boolean isPoisoned(String aggregateId) {
        return poisoned.containsKey(aggregateId);
    }

    Map<Documents<?>, Map<String, List<Change<?>>>> changes() {
        return changes;
    }

    /** By aggregate; the group is filled in by whoever writes the batch. */
    Map<String, ParkedEvent> poisoned() {
        return poisoned;
    }

    void written() {
        written = true;
    }

    private void requireWritten() {
        if (!written) throw new IllegalStateException("a batch of changes was not written before its position");
    }
}
