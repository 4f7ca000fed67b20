package org.sucharit.kit.projection;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;

/** Runs the groups whose handlers are {@link NeverReplayed}. */
public interface OnceOnly {

    EventProcessor processor(String group, Configuration axon, EventHandlerInvoker handlers);

    /** Called in the running batch for an event its handler can't make sense of. */
    void park(DomainEventMessage<?> event, Exception error);
}
