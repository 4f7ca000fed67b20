package org.sucharit.kit.kafka;

import java.util.List;
import java.util.Map;

/**
 * Read models of another service's topic that write themselves, many events at a time; a bean of this type is all that is
 * needed. Where the topic was left is written after them.
 */
public non-sealed interface BatchProjection extends FromTopic {

    /**
     * Applies events, in order for each subject. All of them come again after a failure, which an exception is, after a
     * rebuild and when a publisher repeats itself; what was applied already changes nothing, and what follows from it is
     * made sure of.
     *
     * @return by subject the first event that can't be applied, and why: later ones of that subject were left out, and
     *     wait until an operator decides
     */
    Map<ReceivedEvent, RuntimeException> keep(List<ReceivedEvent> events);
}
