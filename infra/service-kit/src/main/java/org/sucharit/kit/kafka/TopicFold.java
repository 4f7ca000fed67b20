package org.sucharit.kit.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sucharit.kit.projection.ParkedEvent;

/** Events of a topic on their way into what is made of it. */
interface TopicFold {

    static TopicFold into(FromTopic target) {
        return switch (target) {
            case TopicProjection projection -> new DocumentFold(projection);
            case BatchProjection projection -> new TogetherFold(projection);
        };
    }

    /** An event that nothing can be made of stops its subject. */
    void add(ReceivedEvent event, RecordPlace place);

    void unreadable(ConsumerRecord<String, byte[]> record, RuntimeException error);

    /** @return what could not be applied */
    List<ParkedEvent> write();
}
