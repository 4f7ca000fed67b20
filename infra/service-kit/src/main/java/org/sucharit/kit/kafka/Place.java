package org.sucharit.kit.kafka;

/** How far a partition has been read: the offset to go on with, in the topic of that id. */
record Place(String topicId, long next) {}
