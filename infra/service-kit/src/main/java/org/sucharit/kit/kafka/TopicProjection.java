package org.sucharit.kit.kafka;

/**
 * Read models folded from another service's topic; a bean of this type is all that is needed. Documents are folded as
 * from own events ({@code documents.fold(event, …)}): one per subject, guarded by the event's sequence, so that an event
 * that comes twice, or after a later one, changes nothing.
 */
public non-sealed interface TopicProjection extends FromTopic {

    /**
     * Folds one event; called in order for each subject, again after a failure, and for all events after a rebuild.
     *
     * @throws ReceivedEvent.UnknownEvent for types and versions not known; those of no interest are passed over by name
     */
    void on(ReceivedEvent event);
}
