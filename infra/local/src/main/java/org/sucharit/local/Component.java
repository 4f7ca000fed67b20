package org.sucharit.local;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One process of the platform: how it is started, when it counts as ready, how it is asked to end. */
interface Component {

    /** Name of its pid and log file. */
    String name();

    /** Components that must have been ready once before this one is started. */
    Set<String> after();

    /** Called before every start; answers the command to run. */
    List<String> command() throws IOException;

    /** Added to the launcher's own environment. */
    default Map<String, String> environment() {
        return Map.of();
    }

    /** Asked again and again after a start until it says yes; throws {@link CannotStart} when waiting is no use. */
    boolean ready();
}
