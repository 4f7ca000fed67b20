package org.sucharit.reporting.eventstream;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.text.DataFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The fields of an event that may leave, as {@code fields.txt} lists them; one without names below it is a plain value. */
final class PublicFields {

    private static final Map<PublicTopic, Map<String, PublicFields>> ALL = all();
    private static final String ANY = "*";

    private final Map<String, PublicFields> below = new HashMap<>();

    private PublicFields() {}

    /** Of every public type of the topic, by type. */
    static Map<String, PublicFields> of(PublicTopic topic) {
        return ALL.getOrDefault(topic, Map.of());
    }

    private static Map<PublicTopic, Map<String, PublicFields>> all() {
        var all = new HashMap<PublicTopic, Map<String, PublicFields>>();
        for (var row : DataFile.rows(PublicFields.class, "fields.txt")) {
            var topic = PublicTopic.of(row.get(0)).orElseThrow();
            var fields = new PublicFields();
            for (var path : row.get(2).split(" ")) fields.allow(path);
            all.computeIfAbsent(topic, _ -> new HashMap<>()).put(row.get(1), fields);
        }
        return Map.copyOf(all);
    }

    private void allow(String path) {
        var at = this;
        for (var name : path.split("\\.")) at = at.below.computeIfAbsent(name, _ -> new PublicFields());
    }

    /** What may leave of a value; null when nothing. */
    @Nullable
    JsonNode of(JsonNode value) {
        if (value.isArray()) {
            var kept = JsonNodeFactory.instance.arrayNode();
            for (var one : value) {
                var part = of(one);
                if (part != null) kept.add(part);
            }
            return kept;
        }
        if (below.isEmpty()) return value.isObject() ? null : value;
        return value.isObject() ? named(value) : null;
    }

    private JsonNode named(JsonNode value) {
        var kept = JsonNodeFactory.instance.objectNode();
        for (var field : value.properties()) {
            var fields = below.getOrDefault(field.getKey(), below.get(ANY));
            var part = fields == null ? null : fields.of(field.getValue());
            if (part != null) kept.set(field.getKey(), part);
        }
        return kept;
    }
}
