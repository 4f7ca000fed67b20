package org.sucharit.kit.kafka;

/** What is made of another service's topic, in MongoDB. */
public sealed interface FromTopic permits TopicProjection, BatchProjection {

    /** kebab-case name, the service's only one. */
    String name();

    String topic();

    /** Clears what was made; also called before anything is, to prepare where it is written. */
    void reset();
}
