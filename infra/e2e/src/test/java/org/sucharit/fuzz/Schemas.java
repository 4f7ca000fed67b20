package org.sucharit.fuzz;

import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes of a schema of an OpenAPI document something that it describes. */
final class Schemas {

    private static final int DEEPEST = 6;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode document;
    private final Known known;

    Schemas(JsonNode document, Known known) {
        this.document = document;
        this.known = known;
    }

    /** @param name of the field @param nth of several examples; the first has every field, the others what is required */
    JsonNode example(JsonNode schema, String name, int nth) {
        return example(schema, name, nth, 0);
    }

    private JsonNode example(JsonNode unresolved, String name, int nth, int depth) {
        var schema = resolved(unresolved);
        if (depth > DEEPEST) return NODES.nullNode();
        var choices = schema.path("enum");
        if (choices.isArray() && !choices.isEmpty()) return choices.get(nth % choices.size());
        for (var of : new String[] {"allOf", "oneOf", "anyOf"})
            if (schema.path(of).isArray()) return example(schema.path(of).get(0), name, nth, depth + 1);
        return switch (type(schema)) {
            case "object" -> object(schema, nth, depth);
            case "array" -> NODES.arrayNode().add(example(schema.path("items"), name, nth, depth + 1));
            case "integer", "number" -> number(schema, name, nth);
            case "boolean" -> NODES.booleanNode(nth % 2 == 1);
            default -> NODES.stringNode(text(schema, name, nth));
        };
    }

    private JsonNode object(JsonNode schema, int nth, int depth) {
        var object = NODES.objectNode();
        var required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        schema.path("properties").properties().forEach(property -> {
            var name = property.getKey();
            boolean chosenByTheServer = name.equals("id") && depth == 0;
            if (!chosenByTheServer && (nth == 0 || required.contains(name)))
                object.set(name, example(property.getValue(), name, nth, depth + 1));
        });
        return object;
    }

    private JsonNode number(JsonNode schema, String name, int nth) {
        var least = schema.path("minimum").asInt(1);
        var word = known.word(name, nth, "" + least);
        return NODES.numberNode(word.matches("\\d{1,6}") ? Integer.parseInt(word) : least);
    }

    private String text(JsonNode schema, String name, int nth) {
        return switch (schema.path("format").asString("")) {
            case "date" -> "2026-01-05";
            case "date-time" -> "2026-01-05T03:00:00Z";
            case "uuid" -> known.word(name, nth, UUID.randomUUID().toString());
            case "email" -> "somchai@example.org";
            case "uri", "url" -> "https://www.ban-suan-sai.example/a";
            default -> known.word(name, nth, "ข้อความ");
        };
    }

    JsonNode resolved(JsonNode schema) {
        var to = schema.path("$ref").asString("");
        return to.startsWith("#/") ? document.at(to.substring(1)) : schema;
    }

    /** What else than nothing it may be. */
    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray())
            return StreamSupport.stream(type.spliterator(), false)
                    .map(JsonNode::asString)
                    .filter(one -> !one.equals("null"))
                    .findFirst()
                    .orElse("string");
        return type.asString(schema.has("properties") ? "object" : "string");
    }
}
