package org.sucharit.kit.command;

import java.util.Map;
import java.util.function.Supplier;
import org.sucharit.tracekit.Traces;

/** What is told of commands: how long they take, and which request they are a part of. */
final class CommandWatch {

    private final CommandMeter meter;
    private final Traces traces;

    CommandWatch(CommandMeter meter, Traces traces) {
        this.meter = meter;
        this.traces = traces;
    }

    <T> T over(String command, Supplier<T> work) {
        try (var _ = traces.part(command)) {
            return meter.time(command, work);
        }
    }

    /** What events record of the request they come of; nothing where it is not traced. */
    Map<String, String> parent() {
        var current = traces.current();
        return current == null ? Map.of() : Map.of(Traces.PARENT, current);
    }
}
