package org.sucharit.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published events, as the AsyncAPI document and its JSON Schemas describe them. */
@Component
class EventContracts {

    /** Topics that everyone may read. */
    private static final List<String> PUBLIC = List.of("measures", "reports", "complaint-figures");

    private static final Pattern FILE = Pattern.compile("asyncapi\\.yaml|sucharit\\.[a-z.-]+/v\\d+\\.schema\\.json");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DEEPEST = 6;

    private @Nullable List<Topic> topics;

    /** @param label as streams call it @param about in English */
    record Topic(String label, String address, String about, List<Event> events) {}

    /** @param type with its version @param summary in English @param schema path beside the AsyncAPI document */
    record Event(String type, String summary, String schema, String example, List<Field> fields) {}

    /** @param name with the names it stands under; a list is marked by {@code []} */
    record Field(String name, String type, boolean required, String about) {}

    /** Those that everyone may read. */
    synchronized List<Topic> topics() {
        List<Topic> known = topics;
        if (known == null) {
            JsonNode document = JSON.valueToTree(yaml());
            known = PUBLIC.stream().map(label -> topic(label, document)).toList();
            topics = known;
        }
        return known;
    }

    /** @param path {@code asyncapi.yaml}, or a schema as that names it */
    Optional<String> file(String path) {
        return FILE.matcher(path).matches() ? read(path) : Optional.empty();
    }

    private static Topic topic(String label, JsonNode document) {
        JsonNode channel = document.path("channels").path(label);
        List<Event> events = channel.path("messages").properties().stream()
                .map(message -> event(
                        message.getKey(),
                        document.path("components").path("messages").path(message.getKey())))
                .toList();
        return new Topic(
                label,
                channel.path("address").asString(""),
                channel.path("description").asString("").strip(),
                events);
    }

    private static Event event(String type, JsonNode message) {
        String path = message.path("payload").path("$ref").asString("");
        JsonNode schema = JSON.readTree(read(path).orElse("{}"));
        List<Field> fields = new ArrayList<>();
        fields("", schema, schema, 0, fields);
        return new Event(
                type,
                message.path("summary").asString(""),
                path,
                read(path.replace(".schema.", ".example.")).orElse("").strip(),
                List.copyOf(fields));
    }

    private static void fields(String under, JsonNode part, JsonNode schema, int depth, List<Field> found) {
        List<String> required = StreamSupport.stream(part.path("required").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        part.path("properties").properties().forEach(property -> {
            JsonNode value = resolved(property.getValue(), schema);
            boolean many = value.path("items").isObject();
            JsonNode one = many ? resolved(value.path("items"), schema) : value;
            String name = under + property.getKey() + (many ? "[]" : "");
            String about = property.getValue()
                    .path("description")
                    .asString(value.path("description").asString(""));
            found.add(new Field(name, type(one), required.contains(property.getKey()), about));
            if (depth < DEEPEST) {
                fields(name + ".", one, schema, depth + 1, found);
            }
        });
    }

    private static JsonNode resolved(JsonNode part, JsonNode schema) {
        String ref = part.path("$ref").asString("");
        return ref.startsWith("#/") ? schema.at(ref.substring(1)) : part;
    }

    private static String type(JsonNode value) {
        if (value.path("enum").isArray()) {
            return String.join(
                    " | ",
                    StreamSupport.stream(value.path("enum").spliterator(), false)
                            .map(JsonNode::asString)
                            .toList());
        }
        return value.path("format").asString(value.path("type").asString("object"));
    }

    private static Map<String, Object> yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(read("asyncapi.yaml").orElseThrow());
    }

    private static Optional<String> read(String path) {
        try (InputStream in = EventContracts.class.getResourceAsStream("/contracts/" + path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
