package org.sucharit.reporting.eventstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.sucharit.kit.test.Contracts;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What analysts read about the topics is whole: every type stands in one channel, and every example keeps its schema. */
class AsyncapiTests {

    private static final Pattern FOLDER = Pattern.compile("contracts/(sucharit\\.[^/]+)/(v\\d+)\\.schema\\.json");

    private static final Map<?, ?> DOCUMENT =
            new Yaml(new SafeConstructor(new LoaderOptions())).load(Contracts.asyncapi());

    /** All types there are contracts of, named with their version. */
    static Stream<String> types() throws IOException {
        var schemas =
                new PathMatchingResourcePatternResolver().getResources("classpath*:contracts/sucharit.*/*.schema.json");
        return Arrays.stream(schemas)
                .map(schema -> FOLDER.matcher(schema.getDescription()))
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1) + "." + found.group(2));
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_example_keeps_its_schema_and_nothing_does_not(String type) {
        assertThat(Contracts.errors(type, Contracts.example(type))).isEmpty();
        assertThat(Contracts.errors(type, "{}")).isNotEmpty();
    }

    @Test
    void every_type_stands_in_one_channel_and_is_a_message_with_its_schema() throws IOException {
        var types = types().toList();
        assertThat(types).hasSizeGreaterThan(60);
        assertThat(names("components", "messages")).containsExactlyInAnyOrderElementsOf(types);
        var inChannels = new ArrayList<String>();
        for (var channel : names("channels")) inChannels.addAll(names("channels", channel, "messages"));
        assertThat(inChannels).containsExactlyInAnyOrderElementsOf(types);
        for (var type : types) {
            int dot = type.lastIndexOf('.');
            assertThat(at("components", "messages", type, "payload", "$ref"))
                    .isEqualTo(type.substring(0, dot) + "/" + type.substring(dot + 1) + ".schema.json");
        }
    }

    @Test
    void every_public_topic_is_a_channel_and_every_channel_is_written_to() {
        var addresses = names("channels").stream()
                .map(channel -> at("channels", channel, "address"))
                .toList();
        for (var topic : PublicTopic.values()) assertThat(addresses).contains(topic.kafka());
        var written = names("operations").stream()
                .map(operation -> at("operations", operation, "channel", "$ref"))
                .toList();
        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(names("channels").stream()
                        .map(channel -> "#/channels/" + channel)
                        .toList());
    }

    @Test
    void every_reference_within_the_document_leads_somewhere() {
        var references = new TreeSet<String>();
        gather(DOCUMENT, references);
        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        at(reference.substring(2).split("/")))
                .isNotNull());
    }

    private static void gather(Object node, Collection<String> references) {
        if (node instanceof Map<?, ?> map)
            map.forEach((name, value) -> {
                if ("$ref".equals(name) && value.toString().startsWith("#/")) references.add(value.toString());
                gather(value, references);
            });
        if (node instanceof List<?> list) list.forEach(entry -> gather(entry, references));
    }

    private static List<String> names(String... path) {
        return ((Map<?, ?>) at(path)).keySet().stream().map(Object::toString).toList();
    }

    private static Object at(String... path) {
        Object node = DOCUMENT;
        for (var name : path) {
            assertThat(node).as(String.join("/", path)).isInstanceOf(Map.class);
            node = Objects.requireNonNull(((Map<?, ?>) node).get(name), String.join("/", path));
        }
        return node;
    }
}
