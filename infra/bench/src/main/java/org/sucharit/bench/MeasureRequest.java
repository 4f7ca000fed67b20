package org.sucharit.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.sucharit.kit.store.EventSerializer;
import org.sucharit.measures.measure.MeasureEvent;
import org.sucharit.measures.measure.MeasureEvent.ActionRecorded;
import org.sucharit.measures.measure.MeasureEvent.FollowUpRecorded;
import org.sucharit.measures.measure.MeasureEvent.MeasureDrafted;
import org.sucharit.measures.measure.MeasureEvent.MeasurePlanned;

/** What somebody sends so that an event of a measure comes about. */
@SuppressWarnings("ArrayRecordComponent")
record MeasureRequest(String path, byte[] body) {

    private static final ObjectMapper JSON = EventSerializer.mapper();
    private static final String MEASURES = "/api/measures";

    static MeasureRequest of(MeasureEvent event) {
        return switch (event) {
            case MeasureDrafted e -> new MeasureRequest(MEASURES, draft(e));
            case MeasurePlanned e -> new MeasureRequest(path(e, "adopt"), new byte[0]);
            case ActionRecorded e -> new MeasureRequest(path(e, "actions"), bytes(JSON.valueToTree(e.action())));
            case FollowUpRecorded e -> new MeasureRequest(path(e, "follow-ups"), followUp(e));
            default -> throw new IllegalArgumentException("nobody here sends for " + event);
        };
    }

    /** @param headers who sends it, each with its end of line @return whether it was taken */
    boolean send(Wire wire, String headers) throws IOException {
        int status = wire.post(path, headers, body);
        return status == 200 || status == 201;
    }

    private static String path(MeasureEvent event, String what) {
        return MEASURES + "/" + event.measureId() + "/" + what;
    }

    private static byte[] draft(MeasureDrafted event) {
        ObjectNode body = JSON.valueToTree(event.plan());
        body.put("id", event.measureId().toString());
        body.put("agency", event.agency().value());
        body.put("fiscalYear", event.fiscalYear());
        return bytes(body);
    }

    private static byte[] followUp(FollowUpRecorded event) {
        var body = JSON.createObjectNode();
        body.put("text", event.text());
        body.put("on", event.on().toString());
        body.put("by", event.by().name());
        body.put("order", event.order());
        return bytes(body);
    }

    private static byte[] bytes(ObjectNode body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
