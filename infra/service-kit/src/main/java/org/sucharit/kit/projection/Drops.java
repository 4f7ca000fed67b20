package org.sucharit.kit.projection;

/** Whether one operator may let something go on without an event. A service where that takes more declares its own. */
@FunctionalInterface
public interface Drops {

    /** @param aggregateId whose event it is; of a topic's what it is about */
    boolean takesOne(String aggregateId);
}
