package org.sucharit.reporting.eventstream;

import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.util.Objects;
import org.sucharit.kit.kafka.EventPublisher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes CloudEvents in structured mode. */
final class Structured {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.cfg.JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Structured() {}

    /** The event on one line, with what of its data may leave. */
    static byte[] write(CloudEvent event, Instant time, PublicFields fields) {
        var data = fields.of(data(event));
        var written = JsonNodeFactory.instance.objectNode();
        written.put("specversion", "1.0");
        written.put("id", event.getId());
        written.put("source", event.getSource().toString());
        written.put("type", event.getType());
        written.put("subject", event.getSubject());
        written.put("time", time.toString());
        written.put(EventPublisher.SEQUENCE, String.valueOf(event.getExtension(EventPublisher.SEQUENCE)));
        written.put("datacontenttype", "application/json");
        written.set("data", data == null ? JsonNodeFactory.instance.objectNode() : data);
        return JSON.writeValueAsBytes(written);
    }

    private static JsonNode data(CloudEvent event) {
        return JSON.readTree(Objects.requireNonNull(event.getData(), "data").toBytes());
    }
}
