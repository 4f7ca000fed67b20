package org.sucharit.reporting.eventstream;

import java.util.Set;
import java.util.TreeSet;
import org.sucharit.kit.test.Contracts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plain values that a contract's schema lets an event have, as paths. */
final class Schemas {

    private final JsonNode root;
    private final Set<String> paths = new TreeSet<>();

    private Schemas(JsonNode root) {
        this.root = root;
    }

    static Set<String> fields(String type) {
        var schema = new Schemas(JsonMapper.shared().readTree(Contracts.schema(type)));
        schema.walk(schema.root, "");
        return schema.paths;
    }

    private void walk(JsonNode node, String path) {
        if (node.has("$ref")) walk(root.at(node.path("$ref").asString().substring(1)), path);
        else if (node.has("items")) walk(node.path("items"), path);
        else if (node.has("properties")) below(node, path);
        else if (node.path("additionalProperties").isObject()) walk(node.path("additionalProperties"), join(path, "*"));
        else paths.add(path);
    }

    private void below(JsonNode node, String path) {
        for (var field : node.path("properties").properties()) walk(field.getValue(), join(path, field.getKey()));
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
