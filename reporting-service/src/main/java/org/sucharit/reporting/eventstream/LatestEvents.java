package org.sucharit.reporting.eventstream;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The newest public events, for people to look at. */
@Component
public class LatestEvents {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Tape tape;

    LatestEvents(Tape tape) {
        this.tape = tape;
    }

    /**
     * An event as it leaves.
     *
     * @param topic label
     * @param type as in Kafka, with its version
     * @param agency code; null where the event belongs to none
     * @param data without what is not public
     * @param json all of it, for reading
     */
    public record Latest(
            String id, String topic, String type, @Nullable String agency, Instant time, JsonNode data, String json) {}

    /** Labels of the topics there are. */
    public static List<String> topics() {
        return Arrays.stream(PublicTopic.values()).map(topic -> topic.label).toList();
    }

    /**
     * The newest first.
     *
     * @param topic label; null for all
     * @param agency code; null for all
     * @param province in Thai; null for all
     */
    public List<Latest> of(@Nullable String topic, @Nullable String agency, @Nullable String province, int many) {
        var wish = new Wish(topic == null ? List.of() : List.of(topic), agency, province, null);
        return tape.latest(wish, many).stream().map(LatestEvents::read).toList();
    }

    private static Latest read(StreamedEvent event) {
        var json = JSON.readTree(event.json());
        return new Latest(
                event.id(),
                event.topic(),
                json.path("type").asString(""),
                event.agency(),
                event.time(),
                json.path("data"),
                json.toPrettyString());
    }
}
