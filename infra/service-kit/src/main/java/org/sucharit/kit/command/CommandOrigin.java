package org.sucharit.kit.command;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Hands what is known of a command on to its events: who, for whom, which command, which piece of work. */
final class CommandOrigin implements CorrelationDataProvider {

    static final String COMMAND_ID = "commandId";
    static final String CORRELATION_ID = "correlationId";

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        var data = new HashMap<String, Object>(message.getMetaData());
        if (message instanceof CommandMessage<?>) data.put(COMMAND_ID, message.getIdentifier());
        data.putIfAbsent(CORRELATION_ID, message.getIdentifier());
        return data;
    }
}
