package org.sucharit.kit.test.doors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Fields that nobody outside decides about, put into every object of a body that lacks them. */
final class Intruders {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long VERSION = 987_654_321L;

    private final Map<String, JsonNode> fields = new LinkedHashMap<>();
    private final String mark = "zz-" + UUID.randomUUID();

    /** @param allowed names that whoever may send the body may choose */
    Intruders(Site site, Set<String> allowed) {
        var nodes = JsonNodeFactory.instance;
        for (var name : List.of("id", "measureId", "reportId", "aggregateId", "eventId"))
            fields.put(name, nodes.stringNode(UUID.randomUUID().toString()));
        for (var name : List.of("version", "sequence", "globalIndex")) fields.put(name, nodes.numberNode(VERSION));
        for (var name : List.of("agency", "agencyId", "owner")) fields.put(name, nodes.stringNode(site.elsewhere()));
        for (var name : List.of(
                "state",
                "status",
                "createdBy",
                "recordedBy",
                "actor",
                "sha256",
                "token",
                "tokenHash",
                "@class",
                "_class")) fields.put(name, nodes.stringNode(mark));
        fields.keySet().removeAll(allowed);
    }

    Sent into(Sent sent) {
        var body = JSON.readTree(sent.bytes());
        put(body);
        return new Sent(sent.type(), JSON.writeValueAsBytes(body));
    }

    private void put(JsonNode node) {
        node.forEach(this::put);
        if (node instanceof ObjectNode object)
            fields.forEach((name, value) -> {
                if (!object.has(name)) object.set(name, value);
            });
    }

    /** Whether one of them has got into what was stored. */
    boolean areIn(String stored) {
        return stored.contains(mark)
                || fields.values().stream()
                        .map(value -> Pattern.quote(value.asString()))
                        .anyMatch(value -> Pattern.compile("(?<![\\w-])" + value + "(?![\\w-])")
                                .matcher(stored)
                                .find());
    }
}
