package org.sucharit.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that happened, as a service keeps it.
 *
 * @param name of the event, as it stands in the store
 * @param stream kind of the aggregate
 * @param payload fields of the event
 */
record Fact(
        String name,
        String stream,
        String aggregate,
        long sequence,
        String agency,
        Instant time,
        Map<String, Object> payload) {

    /** Of people complaints-service says as little as it can. */
    private Map<String, String> metaData(String place) {
        if (name.startsWith("complaints.")) return Map.of("agency", agency);
        return new TreeMap<>(Map.of(
                "agency",
                agency,
                "subject",
                "officer-" + agency,
                "name",
                "เจ้าหน้าที่ " + agency,
                "roles",
                "OFFICER",
                "commandId",
                id("command " + place),
                "correlationId",
                id("work " + place)));
    }

    private static String id(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** For a {@link StoreWriter}: no part has a tab or an end of line. */
    String line() {
        var place = aggregate + '#' + sequence;
        return String.join(
                "\t",
                name,
                stream,
                aggregate,
                Long.toString(sequence),
                id(place),
                time.toString(),
                JsonMapper.shared().writeValueAsString(metaData(place)),
                JsonMapper.shared().writeValueAsString(payload));
    }
}
