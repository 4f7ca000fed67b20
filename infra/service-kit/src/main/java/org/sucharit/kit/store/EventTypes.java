package org.sucharit.kit.store;

import java.util.List;
import java.util.Set;

/**
 * The stable names of a service's events. A name in the store is {@code <context>.<SimpleName>}, never a Java class
 * name, so a record may move to another package; its revision is the one of Axon's {@code @Revision}, else {@code 1}.
 *
 * <p>Each service declares one bean: {@code EventTypes.of("measures", MeasureEvent.class, AssessmentEvent.class)}.
 */
public interface EventTypes {

    /** The revision of an event that carries no {@code @Revision}. */
    String FIRST_REVISION = "1";

    /**
     * @param context the service's word before the dot, lower case
     * @param sealedEventInterfaces the sealed interfaces whose records are this service's events
     * @throws IllegalArgumentException when an interface isn't sealed or two events would get the same name
     */
    static EventTypes of(String context, Class<?>... sealedEventInterfaces) {
        return NamedEventTypes.of(context, List.of(sealedEventInterfaces));
    }

    /** The service's word before the dot. */
    String context();

    /** All names, sorted. */
    Set<String> names();

    /** Whether the class is an event of this service. */
    boolean knows(Class<?> type);

    /** @throws UnknownEventType when the class is not an event of this service */
    String nameOf(Class<?> type);

    /** @throws UnknownEventType when the class is not an event of this service */
    String revisionOf(Class<?> type);

    /**
     * @param name as stored
     * @param revision as stored, after upcasting
     * @throws UnknownEventType when this program knows no such name, or the name in another revision
     */
    Class<?> classOf(String name, String revision);
}
