package org.sucharit.kit.projection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Lets every segment see every event of a kind that concerns its projection, so that all their stored positions move with the
 * store: otherwise a segment without events of its own would store its position later, and nobody could tell at once that it is up to
 * date. The handlers themselves still get only the events of their segment. What has happened before nobody waits for: there each
 * segment sees its own events alone.
 */
final class Concerned implements EventHandlerInvoker {

    private final ProjectionGroup group;
    private final EventHandlerInvoker handlers;
    private final Map<Class<?>, Boolean> kinds = new ConcurrentHashMap<>();

    Concerned(ProjectionGroup group, EventHandlerInvoker handlers) {
        this.group = group;
        this.handlers = handlers;
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return kinds.computeIfAbsent(event.getPayloadType(), handlers::canHandleType)
                && (isNew(event) || handlers.canHandle(event, segment));
    }

    private boolean isNew(EventMessage<?> event) {
        return !(event instanceof TrackedEventMessage<?> tracked)
                || Positions.position(tracked.trackingToken()) >= group.target;
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) throws Exception {
        handlers.handle(event, segment);
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return true; // what concerns nobody is passed over here, or positions would stand still
    }

    @Override
    public boolean supportsReset() {
        return handlers.supportsReset();
    }

    @Override
    public void performReset() {
        handlers.performReset();
    }

    @Override
    public <R> void performReset(@Nullable R context) {
        handlers.performReset(context);
    }
}
