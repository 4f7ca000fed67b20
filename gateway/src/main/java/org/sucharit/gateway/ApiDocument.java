package org.sucharit.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a service's OpenAPI document says, as a page tells it.
 *
 * @param groups operations by the beginning of their path
 * @param shapes what bodies and answers consist of, by name
 */
record ApiDocument(List<Group> groups, List<Shape> shapes) {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final String BODIES = "#/components/schemas/";

    /** @param path the beginning that they share, for example {@code /api/measures} */
    record Group(String path, List<Operation> operations) {

        /** Last part of the path, for the heading's message. */
        public String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /** @param parameters in the path, the query and the headers @param body null where none is sent */
    record Operation(
            String method,
            String path,
            String about,
            List<Field> parameters,
            @Nullable Type body,
            List<Answer> answers) {

        /** For links to it. */
        public String anchor() {
            return method.toLowerCase(Locale.ROOT) + path.replaceAll("[{}]", "").replaceAll("[^A-Za-z0-9]+", "-");
        }
    }

    /** @param where {@code path}, {@code query}, {@code header}; empty for a field of a shape */
    record Field(String name, String where, Type type, boolean required, String about) {}

    record Answer(String status, @Nullable Type type) {}

    /** @param shape name of the shape it is, or is a list of; null for plain values @param values all there are */
    record Type(String text, boolean many, @Nullable String shape, List<String> values) {

        private static final Type ANY = new Type("", false, null, List.of());
    }

    /** @param values all there are, of a plain value */
    record Shape(String name, List<Field> fields, List<String> values) {}

    static ApiDocument of(JsonNode document) {
        Map<String, List<Operation>> groups = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    JsonNode operation = path.getValue().path(method);
                    if (operation.isObject()) {
                        groups.computeIfAbsent(beginning(path.getKey()), _ -> new ArrayList<>())
                                .add(operation(method, path.getKey(), operation));
                    }
                }));
        List<Shape> shapes = document.path("components").path("schemas").properties().stream()
                .map(schema -> new Shape(schema.getKey(), fields(schema.getValue()), values(schema.getValue())))
                .sorted(Comparator.comparing(Shape::name))
                .toList();
        return new ApiDocument(
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList(),
                shapes);
    }

    private static String beginning(String path) {
        String[] parts = path.split("/", 4);
        return parts.length < 3 ? path : "/" + parts[1] + "/" + parts[2].replaceAll("[.{].*", "");
    }

    private static Operation operation(String method, String path, JsonNode operation) {
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("description").asString(operation.path("summary").asString("")),
                items(operation.path("parameters")).stream()
                        .map(ApiDocument::parameter)
                        .toList(),
                content(operation.path("requestBody")),
                operation.path("responses").properties().stream()
                        .map(answer -> new Answer(answer.getKey(), content(answer.getValue())))
                        .toList());
    }

    private static Field parameter(JsonNode parameter) {
        return new Field(
                parameter.path("name").asString(""),
                parameter.path("in").asString(""),
                type(parameter.path("schema")),
                parameter.path("required").asBoolean(false),
                parameter.path("description").asString(""));
    }

    private static List<Field> fields(JsonNode schema) {
        List<String> required =
                items(schema.path("required")).stream().map(JsonNode::asString).toList();
        return schema.path("properties").properties().stream()
                .map(field -> new Field(
                        field.getKey(),
                        "",
                        type(field.getValue()),
                        required.contains(field.getKey()),
                        field.getValue().path("description").asString("")))
                .toList();
    }

    /** Of the first media type there is. */
    private static @Nullable Type content(JsonNode body) {
        return body.path("content").properties().stream()
                .findFirst()
                .map(content -> type(content.getValue().path("schema")))
                .filter(type -> !type.equals(Type.ANY))
                .orElse(null);
    }

    private static Type type(JsonNode schema) {
        String ref = schema.path("$ref").asString("");
        if (ref.startsWith(BODIES)) {
            String name = ref.substring(BODIES.length());
            return new Type(name, false, name, List.of());
        }
        if (schema.path("items").isObject()) {
            Type one = type(schema.path("items"));
            return new Type(one.text(), true, one.shape(), one.values());
        }
        String format = schema.path("format").asString("");
        String text = format.isEmpty() ? plain(schema) : format;
        return new Type(text, false, null, values(schema));
    }

    private static List<String> values(JsonNode schema) {
        return items(schema.path("enum")).stream().map(JsonNode::asString).toList();
    }

    private static String plain(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? String.join(
                        " | ", items(type).stream().map(JsonNode::asString).toList())
                : type.asString("");
    }

    private static List<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
