package org.sucharit.kit.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.sucharit.kit.kafka.ReceivedEvent;
import org.sucharit.kit.kafka.TopicProjection;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.projection.ProjectionStore;

/** What another service would make of the topic. */
@Component
class Echo implements TopicProjection {

    record Heard(String id, String agency, long version, String title, List<String> lines) {}

    record Data(String title, String text) {}

    final Documents<Heard> heard;
    private final String topic;

    Echo(ProjectionStore store, @Value("${test.topic}") String topic) {
        this.heard = store.documents("heard", Heard.class);
        this.topic = topic;
    }

    @Override
    public String name() {
        return "echo";
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public void on(ReceivedEvent event) {
        var data = event.data(Data.class);
        heard.fold(event, row -> switch (event.type()) {
            case "kit.journal.opened.v1" -> new Heard("", "", 0, data.title(), List.of());
            case "kit.journal.line.v1" -> {
                if (row == null) throw new IllegalStateException("a line without a journal");
                var lines = new ArrayList<>(row.lines());
                lines.add(data.text());
                yield new Heard("", "", 0, row.title(), lines);
            }
            default -> throw event.unknown();
        });
    }

    @Override
    public void reset() {
        heard.clear();
    }
}
