package org.sucharit.kit.command;

import java.util.Map;
import org.sucharit.kernel.AgencyId;

/**
 * What every event records about its command, beside {@code agency}, {@code commandId} and {@code correlationId}. A
 * service that must record less about people declares its own bean.
 */
@FunctionalInterface
public interface EventMetadata {

    /** @param work the {@code correlationId} that the events of this piece of work will bear */
    Map<String, String> of(Caller caller, AgencyId agency, String work);

    /** Subject, name and the roles held at the agency. */
    static EventMetadata ofPeople() {
        return (caller, agency, _) -> Map.of(
                "subject", caller.actor().subject(),
                "name", caller.actor().name(),
                "roles",
                        String.join(
                                ",",
                                caller.actor().rolesAt(agency).stream()
                                        .map(Enum::name)
                                        .toList()));
    }
}
