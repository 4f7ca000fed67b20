package org.sucharit.reporting.listening;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sucharit.kit.kafka.TopicProgress;
import org.sucharit.reporting.history.Completeness;
import org.sucharit.reporting.history.Histories;

/** Complete is what both topics have been read up to. */
@Component
class ReadTopics implements Completeness {

    private final TopicProgress progress;

    ReadTopics(TopicProgress progress) {
        this.progress = progress;
    }

    @Override
    public Instant completeUntil() {
        return progress.completeUntil(List.of(Histories.PUBLIC_RECORD, Histories.COMPLAINT_FIGURES));
    }
}
